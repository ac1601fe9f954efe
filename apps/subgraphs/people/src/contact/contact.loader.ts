import { rowsByKey } from '@kakehashi/subgraph';
import { consentHolds } from '../consent/consent.loader';
import { ContactPoint } from './contact.entity';

const disclosed = (instant?: string) => `EXISTS (
  SELECT 1 FROM consent c
  WHERE c.person_id = t.person_id AND c.purpose = 'CONTACT_DISCLOSURE' AND ${consentHolds('c', instant)}
)`;

/**
 * SQL condition of the contact points that everybody may see; the table is `t`. The person has chosen it for this very
 * point, and their consent to disclosure holds; without either it stays hidden. Whatever reads contact points goes by it.
 */
export const VISIBLE_CONTACTS = `t.visibility = 'PUBLIC' AND ${disclosed()}`;

/**
 * The ways to reach a person that may be shown, by kind.
 *
 * As of an earlier instant, only those that may be shown now and might have been then: the point is there and shown to
 * everybody at both, and a consent holds at both. Which consent held when is judged by what is known of it now, so that
 * neither a withdrawal nor a consent that was given later shows what was never agreed to.
 */
export const contactOfPerson = rowsByKey<ContactPoint>({
  entity: ContactPoint,
  column: 'person_id',
  visible: VISIBLE_CONTACTS,
  visibleThen: disclosed,
  orderBy: 't.kind, t.id',
});
