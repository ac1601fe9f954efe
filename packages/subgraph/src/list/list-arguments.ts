import type { OrderTerm, PageRequest, Where } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { Instant, Locale, OrderDirection } from '@kakehashi/shared-types';
import { ArgsType, type ClassType, Field, InputType, Int, registerEnumType } from 'type-graphql';
import { enumName } from './enum-name';
import type { ListField, ListLink } from './list-field';

/** The arguments of a list, as GraphQL gives them. */
export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly where?: Where | null;
  readonly orderBy?: readonly GivenTerm[] | null;
  readonly search?: string | null;
  readonly changedSince?: Date | null;
}

/** A term of an order, as GraphQL gives it. */
interface GivenTerm {
  readonly field: string;
  readonly direction?: OrderDirection | null;
  readonly locale?: Locale | null;
}

const DEFAULT_ROWS = 20;
const MOST_ROWS = 100;
const MOST_ORDER_TERMS = 5;
const LONGEST_SEARCH = 256;

/** Makes the `where` input of a list: a comparator for each field, a `where` for each link, and `and`, `or`, `not`. */
export function createWhereInput(
  name: string,
  fields: Readonly<Record<string, ListField>>,
  links: Readonly<Record<string, ListLink>> = {},
): ClassType<object> {
  @InputType(`${name}Where`, { description: `Which ${name} rows to list; all that is given must hold.` })
  class WhereInput {
    @Field(() => [WhereInput], { nullable: true, description: 'All of these must hold.' })
    and?: WhereInput[];

    @Field(() => [WhereInput], { nullable: true, description: 'At least one of these must hold.' })
    or?: WhereInput[];

    @Field(() => WhereInput, { nullable: true, description: 'This must not hold.' })
    not?: WhereInput;
  }
  for (const [field, { comparator, description: meaning, needs }] of Object.entries(fields)) {
    const description = needs ? `${meaning} Needs the scope \`${needs}\`.` : meaning;
    Field(() => comparator.input, { nullable: true, description })(WhereInput.prototype, field);
  }
  for (const [link, { fields: linked, links: inner, description }] of Object.entries(links)) {
    const input = createWhereInput(`${name}${link.charAt(0).toUpperCase()}${link.slice(1)}`, linked, inner);
    Field(() => input, { nullable: true, description })(WhereInput.prototype, link);
  }
  return WhereInput;
}

/** Makes the `orderBy` input of a list: an enum of its sortable fields, and a direction. */
function createOrderInput(name: string, fields: Readonly<Record<string, ListField>>): ClassType<object> {
  const sortable = Object.entries(fields).filter(
    ([, { isSortable, through, needs }]) => !needs && (isSortable ?? !through),
  );
  const fieldEnum = Object.fromEntries(sortable.map(([field]) => [enumName(field), field]));
  registerEnumType(fieldEnum, {
    name: `${name}OrderField`,
    description: `The fields by which a list of ${name} can be ordered.`,
    valuesConfig: Object.fromEntries(sortable.map(([field, { description }]) => [enumName(field), { description }])),
  });

  @InputType(`${name}Order`, { description: `One term of the order of a list of ${name}.` })
  class OrderInput {
    @Field(() => fieldEnum, { description: 'The field to order by.' })
    field!: string;

    @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'The direction.' })
    direction!: OrderDirection;
  }
  if (sortable.some(([, { localeSql }]) => localeSql)) {
    Field(() => Locale, {
      nullable: true,
      description:
        'For a name or title: the language whose text and alphabet it is ordered by. `VI`: the Vietnamese text, else the English, else any; đ after d, tones last. `JA`: the kana reading where there is one, before the Japanese text, else the English, else any. `EN` is the same as none: the English text, else any.',
    })(OrderInput.prototype, 'locale');
  }
  return OrderInput;
}

/** Makes the arguments of a list, the same for each: Relay's four, `where`, `orderBy`, and `search` where it has one. */
export function createListArguments(
  name: string,
  fields: Readonly<Record<string, ListField>>,
  isSearchable: boolean,
  where: ClassType<object>,
): ClassType<object> {
  const order = createOrderInput(name, fields);

  @ArgsType()
  class Arguments {
    @Field(() => Int, {
      nullable: true,
      description: `How many rows from the beginning, 1 to ${MOST_ROWS}; default ${DEFAULT_ROWS}.`,
    })
    first?: number | null;

    @Field(() => String, { nullable: true, description: 'Only rows after this cursor.' })
    after?: string | null;

    @Field(() => Int, {
      nullable: true,
      description: `How many rows from the end, 1 to ${MOST_ROWS}; not together with \`first\`.`,
    })
    last?: number | null;

    @Field(() => String, { nullable: true, description: 'Only rows before this cursor.' })
    before?: string | null;

    @Field(() => where, { nullable: true, description: 'Which rows to list; without it all.' })
    where?: object | null;

    @Field(() => [order], {
      nullable: true,
      description: `The order, most important term first, at most ${MOST_ORDER_TERMS} terms; rows that are equal in it are ordered by id. Without it: the best matches of a search first; the ids in the order given in \`where: {id: {in: […]}}\`; else the list's own order.`,
    })
    orderBy?: object[] | null;

    @Field(() => Instant, {
      nullable: true,
      description:
        'Only rows that were created or changed at or after this instant, which must not lie in the future. A change bears the instant at which its transaction began. Rows that were deleted are not told.',
    })
    changedSince?: Date | null;
  }
  if (isSearchable) {
    Field(() => String, {
      nullable: true,
      description: `Words in any language or script, romanised or in kana, in any order, at most ${LONGEST_SEARCH} characters; or an id. Each must begin a word of a name; one of 5 letters or more that begins none stands for those that it resembles. An id comes first, then whole names, their beginnings, words, and what resembles, unless \`orderBy\` says otherwise. Blank is the same as none.`,
    })(Arguments.prototype, 'search');
  }
  return Arguments;
}

/**
 * Checks a list's arguments.
 *
 * @throws BAD_USER_INPUT that names the argument and its rule
 */
export function toPageRequest(given: ListArguments, fields: Readonly<Record<string, ListField>>): PageRequest {
  const { first, last, after, before, where, orderBy, search, changedSince } = given;
  if (first != null && last != null) throw badUserInput('last', 'must not be given together with "first"');
  checkRowCount('first', first);
  checkRowCount('last', last);
  if (search != null && Array.from(search).length > LONGEST_SEARCH) {
    throw badUserInput(
      'search',
      `must have at most ${LONGEST_SEARCH} characters, but has ${Array.from(search).length}`,
    );
  }
  if (orderBy != null && orderBy.length > MOST_ORDER_TERMS) {
    throw badUserInput('orderBy', `must have at most ${MOST_ORDER_TERMS} terms, but has ${orderBy.length}`);
  }
  if (changedSince != null && changedSince.getTime() > Date.now()) {
    throw badUserInput('changedSince', 'must not lie in the future', changedSince);
  }
  return {
    limit: first ?? last ?? DEFAULT_ROWS,
    isBackward: last != null,
    ...(after != null && { after }),
    ...(before != null && { before }),
    ...(where != null && { where }),
    ...(search != null && { search }),
    ...(changedSince != null && { changedSince: changedSince.toISOString() }),
    ...(orderBy != null && { orderBy: orderBy.map((term, index) => toOrderTerm(term, index, fields)) }),
  };
}

function toOrderTerm(
  { field, direction, locale }: GivenTerm,
  index: number,
  fields: Readonly<Record<string, ListField>>,
): OrderTerm {
  if (locale != null && !fields[field]?.localeSql) {
    throw badUserInput(`orderBy[${index}].locale`, 'must be left out but for a name or title', enumName(field));
  }
  return { field, direction: direction ?? OrderDirection.ASC, ...(locale != null && { locale }) };
}

function checkRowCount(argument: string, count: number | null | undefined): void {
  if (count != null && (count < 1 || count > MOST_ROWS)) {
    throw badUserInput(argument, `must be between 1 and ${MOST_ROWS}`, count);
  }
}
