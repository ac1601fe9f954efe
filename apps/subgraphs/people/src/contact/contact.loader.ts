import { rowsByKey } from '@kakehashi/subgraph';
import { consentHolds } from '../consent/consent.loader';
import { ContactPoint } from './contact.entity';

/**
 * SQL condition of the contact points that everybody may see; the table is `t`. The person has chosen it for this very
 * point, and their consent to disclosure holds; without either it stays hidden. Whatever reads contact points goes by it.
 */
export const VISIBLE_CONTACTS = `t.visibility = 'PUBLIC' AND EXISTS (
  SELECT 1 FROM consent c WHERE c.person_id = t.person_id AND c.purpose = 'CONTACT_DISCLOSURE' AND ${consentHolds('c')}
)`;

/** The ways to reach a person that may be shown, by kind. */
export const contactOfPerson = rowsByKey<ContactPoint>({
  entity: ContactPoint,
  column: 'person_id',
  visible: VISIBLE_CONTACTS,
  orderBy: 't.kind, t.id',
});
