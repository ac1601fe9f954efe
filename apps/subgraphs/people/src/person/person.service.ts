import { findSingle, type LoaderDefinition, type SubgraphContext } from '@kakehashi/subgraph';
import { parseOrcid } from './orcid';
import type { Person } from './person.entity';
import { personById, personByOrcid } from './person.loader';

/**
 * Finds a person by their id or ORCID iD.
 *
 * @param knownAt as it was recorded at that instant; without it as it is now
 * @throws BAD_USER_INPUT when not exactly one is given, or it is malformed, or the instant is in the future
 */
export function findPerson(
  context: SubgraphContext,
  given: { readonly id?: string | null; readonly orcid?: string | null },
  knownAt?: Date | null,
): Promise<Person | null> {
  return findSingle(
    context,
    {
      id: { loader: personById },
      orcid: {
        loader: personByOrcid,
        parse: parseOrcid,
        rule: 'must be an ORCID iD with its check digit, such as "0000-0002-1825-0097"',
      },
    },
    given,
    knownAt,
  );
}

/** Loads what is linked to a person. A link that is then asked for its person answers with this one, at no cost. */
export function loadLinks<L>(
  context: SubgraphContext,
  person: Person,
  links: LoaderDefinition<string, readonly L[]>,
): Promise<readonly L[]> {
  context.loader(personById).prime(person.id, person);
  return context.loader(links).load(person.id);
}
