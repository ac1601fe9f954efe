import { createError } from '@kakehashi/errors';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The value that a variable of an `@skip` or `@include` must have. */
interface Condition {
  readonly variable: string;
  readonly value: boolean;
}

/** Where in an answer a field is closed. */
export interface ClosedPlace {
  /** Response names from the root. */
  readonly keys: readonly string[];
  /** The place as an answer's path; below a list it is the list. */
  readonly path: readonly string[];
  /** What must hold for the field to be asked at all. */
  readonly conditions: readonly Condition[];
  /** Places below it; it is told when none of them is asked for. */
  readonly below: readonly ClosedPlace[];
}

type Place = Omit<ClosedPlace, 'below'> & { readonly isInList: boolean };

/**
 * Finds where an operation asks for closed fields, wherever fragments are spread.
 *
 * @param emptied fields that are gone with all that was asked of them
 * @param lists the fields that give lists
 */
export function findClosedPlaces(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  closed: ReadonlySet<FieldNode>,
  emptied: ReadonlySet<FieldNode>,
  lists: ReadonlySet<FieldNode>,
): ClosedPlace[] {
  const places: ClosedPlace[] = [];
  const walk = ({ selections }: SelectionSetNode, around: Place): void => {
    for (const selection of selections) {
      const conditions = conditionsOf(selection);
      if (!conditions) continue;
      const here = { ...around, conditions: [...around.conditions, ...conditions] };
      if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, here);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, here);
      } else {
        const key = (selection.alias ?? selection.name).value;
        const keys = [...here.keys, key];
        const path = here.isInList ? here.path : keys;
        const { conditions: needed } = here;
        if (closed.has(selection)) places.push({ keys, path, conditions: needed, below: [] });
        else if (selection.selectionSet) {
          const isInList = here.isInList || lists.has(selection);
          const before = places.length;
          walk(selection.selectionSet, { keys, path, conditions: needed, isInList });
          if (emptied.has(selection)) places.push({ keys, path, conditions: needed, below: places.slice(before) });
        }
      }
    }
  };
  walk(operation.selectionSet, { keys: [], path: [], conditions: [], isInList: false });
  return places;
}

/** Tells an answer's closed places as errors, each place once. */
export function tellClosedPlaces(
  places: readonly ClosedPlace[],
  variables: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const isAsked = ({ conditions }: ClosedPlace) =>
    conditions.every(({ variable, value }) => variables[variable] === value);
  const asked = places.filter((place) => isAsked(place) && !place.below.some(isAsked));
  return [...new Map(asked.map((place) => [place.keys.join('.'), place]))].map(([keys, { path }]) => {
    const { message, extensions } = createError('UNAUTHORIZED_FIELD_OR_TYPE', `"${keys}" is not open to this request.`);
    return new GraphQLError(message, { path, extensions });
  });
}

/** The conditions under which something is selected; undefined when it never is. */
function conditionsOf({ directives = [] }: SelectionNode): Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const condition = given?.[0]?.value;
    const value = name.value === 'include';
    if (condition?.kind === Kind.VARIABLE) conditions.push({ variable: condition.name.value, value });
    else if (condition?.kind === Kind.BOOLEAN && condition.value !== value) return undefined;
  }
  return conditions;
}
