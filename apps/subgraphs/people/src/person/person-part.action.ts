import type { UpsertRow } from '@kakehashi/database';
import {
  type Act,
  type Action,
  type ChangeOptions,
  defineChange,
  defineCreate,
  given,
  type InputFields,
  type InputOf,
  optional,
} from '@kakehashi/subgraph';
import type { ClassType } from 'type-graphql';
import { Person } from './person.entity';
import { isTheirs, isThePerson, seesPerson, seesPersonOf, willBeTheirs } from './person.relation';

/** One entry of a profile, such as an affiliation. */
interface PersonPart {
  readonly id: string;
  readonly personId: string;
}

/** What is given of an entry: all of it when it is added, what changes later on. */
type PartInput<F extends InputFields> = { readonly [K in keyof F]?: InputOf<F>[K] | undefined };

/** What is particular about one kind of entries of a profile. */
export interface PersonPartOptions<F extends InputFields, T extends PersonPart> {
  /** Ends the names of its actions: `addAffiliation`, `updateAffiliation`, `removeAffiliation`. */
  readonly noun: string;
  /** What an entry tells, for descriptions: `an organisation that they work or worked for`. */
  readonly phrase: string;
  readonly entity: ClassType<T>;
  readonly fields: F;
  /** The columns of what is given; those that are undefined stay as they are. */
  readonly columns: (input: PartInput<F>) => UpsertRow;
  /** Columns of an entry that is added by hand, which nobody gives. Default none. */
  readonly added?: () => UpsertRow;
  /** Rules that bind several values of the row as it was written, and what follows from it. Default none. */
  readonly written?: (act: Act, row: T) => void | Promise<void>;
  /** Whether somebody else may know of an entry. Default: whoever may know of the person. */
  readonly isVisible?: ChangeOptions<F, T>['isVisible'];
  readonly constraints?: ChangeOptions<F, T>['constraints'];
}

const scope = 'write:profile';

/** The three actions by which people keep one kind of entries of their profile: add, update and remove. */
export function definePersonPart<F extends InputFields, T extends PersonPart>(
  options: PersonPartOptions<F, T>,
): readonly Action[] {
  const { noun, phrase, entity, fields, columns, added, written, isVisible = seesPersonOf, constraints = {} } = options;
  const own = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`;
  const shared = { entity, scope, constraints } as const;
  const finish = async (act: Act, id: string): Promise<void> => {
    const row = await act.lock<T>(entity, id);
    if (row) await written?.(act, row);
  };
  return [
    defineCreate<InputFields, T>({
      ...shared,
      name: `add${noun}`,
      description: `Adds to a profile ${phrase}.`,
      relation: willBeTheirs as never,
      input: { person: given.id('Id of the person whose profile it is.'), ...fields },
      async run(act, { person, ...input }) {
        await act.mustExist(Person, person as string, 'person', 't.erased_at IS NULL');
        act.settle();
        const row = { person_id: person, ...added?.(), ...presentColumns(columns(input as PartInput<F>)) };
        const id = await act.insert(entity, row);
        await finish(act, id);
        return id;
      },
    }),
    defineChange<InputFields, T>({
      ...shared,
      name: `update${noun}`,
      description: `Corrects in a profile ${phrase}; what is left out stays as it is.`,
      relation: isTheirs,
      isVisible,
      input: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, optional(field)])),
      async run(act, input, { id }) {
        // Null leaves what an entry can not be without as it is, and takes away the rest.
        const isGiven = (name: string) =>
          input[name] !== undefined && (fields[name]?.isOptional || input[name] !== null);
        const names = Object.keys(fields).filter(isGiven);
        const changed = Object.fromEntries(names.map((name) => [name, input[name]]));
        await act.update(entity, id, presentColumns(columns(changed as PartInput<F>)));
        await finish(act, id);
        return {};
      },
    }),
    defineChange({
      name: `remove${noun}`,
      description: `Takes out of a profile ${phrase}, as if it had not been told; the journal keeps it. What has only ended gets an end instead, where it has a period.`,
      entity: Person,
      scope,
      relation: isThePerson,
      isVisible: seesPerson,
      input: { [own]: given.id('Id of the entry; it must be in that profile.') },
      async run(act, input, person) {
        const row = await act.lock<T>(entity, input[own] as string);
        if (row?.personId !== person.id) {
          return act.refuse('NOT_FOUND', own, 'There is no such thing in that profile.');
        }
        await act.delete(entity, row.id);
        return {};
      },
    }),
  ];
}

function presentColumns(columns: UpsertRow): UpsertRow {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
