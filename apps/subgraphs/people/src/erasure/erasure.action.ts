import { ERASED_USER } from '@kakehashi/database';
import { type Action, defineChange, defineCreate, given, type Relation } from '@kakehashi/subgraph';
import { Person } from '../person/person.entity';
import { isThePerson } from '../person/person.relation';
import { erasePerson } from './erase-person';
import { ErasureGround } from './erasure.enum';

const CONFIRMATION = 'ERASE MY DATA';

const isSomebody: Relation<object> = {
  who: 'the person',
  holds: (act) => act.caller.person !== undefined,
  isOnesOwn: true,
};

const eraseMyData = defineCreate({
  name: 'eraseMyData',
  description:
    'Erases all that is stored of the person who asks, in all earlier states as well; it can not be undone. What law requires to keep, such as who received public money, stays under their id as a pseudonym. See `exportMyData` first.',
  entity: Person,
  scope: 'write:profile',
  relation: isSomebody,
  input: {
    confirmation: given.text(`Must be \`${CONFIRMATION}\`, so that nobody does it by mistake.`),
  },
  async run(act, { confirmation }) {
    if (confirmation !== CONFIRMATION) act.refuse('MALFORMED', 'confirmation', `It must be "${CONFIRMATION}".`);
    const person = act.context.asker.person && (await act.lock<Person>(Person, act.context.asker.person));
    if (!person || !(await isThePerson.holds(act, person))) {
      return act.refuse('NOT_FOUND', null, 'The token names no person here, or one whose data is erased.');
    }
    // Who it was would lead from the pseudonym to them.
    await act.manager.query(`SELECT set_config('kakehashi.actor', $1, true)`, [ERASED_USER]);
    await erasePerson(act, person.id, 'REQUESTED');
    return person.id;
  },
});

const erasePersonData = defineChange({
  name: 'erasePersonData',
  description: 'Erases all that is stored of a person, as `eraseMyData` does; it can not be undone.',
  entity: Person,
  scope: 'write:any',
  relation: { who: 'a data steward', holds: () => false },
  isVisible: () => false,
  input: { ground: given.oneOf(ErasureGround, 'Why.') },
  async run(act, { ground }, { id, erasedAt }) {
    if (erasedAt !== null) act.refuse('NOT_ALLOWED', 'id', 'The data of that person is erased already.');
    await erasePerson(act, id, ground);
    return {};
  },
});

/** People have their data erased, by themselves or by those who look after the record. */
export const erasureActions: readonly Action[] = [eraseMyData, erasePersonData];
