import type { VisibleRows } from '@kakehashi/database';
import { type Asker, batchByKey, rowsByKey, VISIBLE_TO } from '@kakehashi/subgraph';
import { consentHolds } from '../consent/consent.loader';
import { recordContactReadings } from '../contact-reading/contact-reading.service';
import { ContactPoint } from './contact.entity';

const disclosed = (instant?: string) => `EXISTS (
  SELECT 1 FROM consent c
  WHERE c.person_id = t.person_id AND c.purpose = 'CONTACT_DISCLOSURE' AND ${consentHolds('c', instant)}
)`;

/**
 * Which contact points an asker may see. To members, those that the person chose to show, while their consent to disclosure
 * holds; to stewards all, but not without the consent either. Everybody sees their own.
 */
export function visibleContacts({ audience, person }: Asker): VisibleRows {
  const chosen = VISIBLE_TO[audience].map((visibility) => `'${visibility}'`);
  return {
    groups: [audience === 'EVERYBODY' ? 'FALSE' : `t.visibility IN (${chosen}) AND ${disclosed()}`],
    ...(person !== undefined && { own: ownContacts(person) }),
  };
}

const ownContacts = (person: string) => `t.person_id = '${person}'`;

const shownContacts = rowsByKey<ContactPoint>({
  entity: ContactPoint,
  column: 'person_id',
  visible: visibleContacts,
  visibleThen: (instant, { person }) =>
    person === undefined ? disclosed(instant) : `(${disclosed(instant)} OR ${ownContacts(person)})`,
  orderBy: 't.kind, t.id',
});

/**
 * The ways to reach a person that may be shown, by kind; that they are read is recorded first, for all keys of a tick in one
 * statement. What can not be recorded is not shown.
 *
 * As of an earlier instant, only those that may be shown now and might have been then: the point is there and shown to
 * the asker at both, and a consent holds at both. Which consent held when is judged by what is known of it now, so that
 * neither a withdrawal nor a consent that was given later shows what was never agreed to.
 */
export const contactOfPerson = batchByKey<readonly ContactPoint[]>(async (context, personIds) => {
  const shown = await Promise.all(personIds.map((id) => context.loader(shownContacts).load(id)));
  await recordContactReadings(
    context,
    personIds.filter((id, index) => id !== context.asker.person && shown[index]?.length !== 0),
  );
  return shown;
});
