import type { FacetName, FacetRequest, Facets } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { FacetBucket, type Locale, type ValueLabel } from '@kakehashi/shared-types';
import { Arg, type ClassType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumName } from './enum-name';
import type { ListField, ListLink } from './list-field';

/** Also how many there are when `first` is left out: more than any list of today has. */
const MOST_BUCKETS = 100_000;

/** The GraphQL types of a list's facets, and what their values are called. */
export interface FacetTypes {
  readonly field: object;
  readonly Facet: ClassType<object>;
  readonly labels: ReadonlyMap<FacetName, ValueLabel | undefined>;
}

/** Makes the types of the facets of a list; undefined when it has no field worth counting. */
export function createFacetTypes(
  name: string,
  fields: Readonly<Record<string, ListField>>,
  links: Readonly<Record<string, ListLink>>,
): FacetTypes | undefined {
  const facets = facetFields(fields, links);
  if (facets.length === 0) return undefined;
  const field = Object.fromEntries(facets.map(([facet]) => [enumName(facet), facet]));
  registerEnumType(field, {
    name: `${name}FacetField`,
    description: `The fields by whose values a list of ${name} can be counted.`,
    valuesConfig: Object.fromEntries(
      facets.map(([facet, { description }]) => [enumName(facet), { description }]),
    ) as never,
  });

  @ObjectType(`${name}Facet`, { description: `How many rows of a list of ${name} have each value of a field.` })
  class Facet {
    @Field(() => field, { description: 'The field.' })
    field!: string;

    @Field(() => [FacetBucket], {
      description:
        'The values that occur, the most frequent first, of equals by value; all unless `first` says otherwise.',
    })
    buckets!: FacetBucket[];

    @Field(() => Int, { description: 'How many buckets there are, with those beyond `first`; exact.' })
    bucketCount!: number;
  }
  return { field, Facet, labels: new Map(facets.map(([facet, { comparator }]) => [facet, comparator.label])) };
}

/** The fields that are offered: values that form a set, on the row itself or on linked rows that tell where they stand. */
export function facetFields(
  fields: Readonly<Record<string, ListField>>,
  links: Readonly<Record<string, ListLink>>,
): [FacetName, ListField][] {
  const isOffered = ({ isFacet, comparator, through, needs }: ListField) =>
    !needs && (isFacet ?? comparator.isCategory) && (!through || through.rows !== undefined);
  const own = Object.entries(fields).filter(([key, field]) => key !== 'id' && isOffered(field));
  const linked = Object.entries(links)
    .filter(([, { through }]) => through.rows)
    .flatMap(([link, { fields: inner }]) =>
      Object.entries(inner).flatMap(([key, field]): [FacetName, ListField][] =>
        key !== 'id' && isOffered(field) && !field.through ? [[`${link}.${key}`, field]] : [],
      ),
    );
  return [...own, ...linked];
}

/** The decorator of a connection's field `facets`; none when the list has no facets. */
export function FacetsField(types: FacetTypes | undefined): MethodDecorator {
  if (!types) return () => undefined;
  return Field(() => [types.Facet], {
    description:
      'How many rows have each value of these fields, over all pages, exact, with `where`, `search` and `changedSince` as they are, a filter on the field itself included. A row with several values counts at each of them.',
  }) as MethodDecorator;
}

/** The decorator of its argument `fields`. */
export function FacetsArgument(types: FacetTypes | undefined): ParameterDecorator {
  if (!types) return () => undefined;
  return Arg('fields', () => [types.field], { description: 'The fields, each once.' }) as ParameterDecorator;
}

/** The decorator of its argument `first`. */
export function FirstBucketsArgument(types: FacetTypes | undefined): ParameterDecorator {
  if (!types) return () => undefined;
  return Arg('first', () => Int, {
    nullable: true,
    description: `How many buckets of each field, the largest, 1 to ${MOST_BUCKETS}; without it all.`,
  }) as ParameterDecorator;
}

/**
 * Checks what of a list is to be counted.
 *
 * @throws BAD_USER_INPUT when a field is asked for twice, or too many buckets
 */
export function toFacetRequest(names: readonly FacetName[], first: number | null | undefined): FacetRequest {
  const index = names.findIndex((name, place) => names.indexOf(name) !== place);
  if (index !== -1) throw badUserInput(`fields[${index}]`, 'must not be given twice', enumName(names[index] ?? ''));
  if (first != null && (first < 1 || first > MOST_BUCKETS)) {
    throw badUserInput('first', `must be between 1 and ${MOST_BUCKETS}`, first);
  }
  return { names, most: first ?? MOST_BUCKETS };
}

/** Facets as the schema shows them, in the order in which they were asked for. */
export function showFacets(types: FacetTypes, facets: Facets, locale: Locale): object[] {
  return [...facets].map(([field, { buckets, bucketCount }]) => {
    const label = types.labels.get(field);
    return Object.assign(new types.Facet(), {
      field,
      bucketCount,
      buckets: buckets.map(({ value, count }) =>
        Object.assign(new FacetBucket(), {
          value,
          count,
          label: value === null ? null : (label?.(value, locale) ?? null),
        }),
      ),
    });
  });
}
