import { type Act, isOneself, type Relation, VISIBLE_TO } from '@kakehashi/subgraph';
import { Person } from './person.entity';

const who = 'the person';

/** Who is the person themselves. Nobody is any longer whose data was erased. */
export const isThePerson: Relation<Person> = {
  who,
  holds: (act, { id, erasedAt }) => erasedAt === null && isOneself(act, id),
};

/** Who is the person to whom a part of a profile belongs. */
export const isTheirs: Relation<{ readonly personId: string }> = {
  who,
  holds: (act, { personId }) => isOneself(act, personId),
};

/** Who is the person to whom a new part of a profile, or the profile itself, is to belong. */
export const willBeTheirs: Relation<{ readonly person?: string | null | undefined }> = {
  who,
  holds: (act, { person }) => isOneself(act, person),
};

/** Whether the caller may know of the person. */
export function seesPerson(act: Act, { visibility }: Person): boolean {
  return VISIBLE_TO[act.context.asker.audience].some((visible) => visible === visibility);
}

/** The same by their id. */
export async function seesPersonOf(act: Act, { personId }: { readonly personId: string }): Promise<boolean> {
  const person = await act.lock<Person>(Person, personId);
  return person !== null && seesPerson(act, person);
}

/** Refuses what would give data again to whom it was erased of; also by stewards. */
export function refuseErased(act: Act, { erasedAt }: Pick<Person, 'erasedAt'>): void {
  if (erasedAt === null) return;
  act.refuse('NOT_ALLOWED', 'id', 'The data of that person was erased. Nothing is recorded under that id again.');
}
