import type { ParentLink } from '@kakehashi/database';
import { heldOn } from '@kakehashi/subgraph';
import type { AgreementRole } from './agreement-party.enum';

/**
 * The agreements that an organisation is party to.
 *
 * @param role in that role only; in any without one
 * @param validAt on that day only; at any time without one
 */
export function withParty(role?: AgreementRole | null, validAt?: string | null): ParentLink {
  const asked = [role ? `a.role = '${role}'` : 'TRUE', validAt == null ? 'TRUE' : heldOn('a', validAt)];
  return {
    name: `party ${role ?? ''} ${validAt ?? ''}`,
    sql: `t.id IN (SELECT a.agreement_id FROM agreement_party a WHERE a.organisation_id = p.id AND ${asked.join(' AND ')})`,
  };
}
