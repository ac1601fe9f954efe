import type { GraphQLScalarType } from 'graphql';
import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { CountryCode, CurrencyCode } from '../scalars/code.scalar';
import { Decimal } from '../scalars/number.scalar';
import { CalendarDate, Instant } from '../scalars/time.scalar';
import { codeLabel, enumLabel, type ValueLabel } from './value-label';

/** The comparator of one type: the GraphQL input, and the PostgreSQL type to which its operands are cast. */
export interface Comparator {
  readonly input: ClassType<object>;
  readonly sqlType: string;
  /** Whether the values are a set worth counting one by one, as a facet: codes and ids, not days or free text. */
  readonly isCategory: boolean;
  /** What a value is called. Absent: values have no names of their own. */
  readonly label?: ValueLabel;
}

interface ComparatorOptions extends Pick<Comparator, 'label'> {
  readonly name: string;
  readonly type: GraphQLScalarType | object;
  readonly sqlType: string;
  /** Adds `lt lte gt gte`. */
  readonly isOrdered?: boolean;
  /** Adds `contains startsWith`. */
  readonly isText?: boolean;
  readonly isCategory?: boolean;
}

const EVERY: Readonly<Record<string, string>> = {
  eq: 'Equal to.',
  ne: 'Not equal to, and not null.',
  in: 'One of; an empty list is equal to nothing.',
  notIn: 'None of, and not null.',
};
const ORDERED: Readonly<Record<string, string>> = {
  lt: 'Less than, or before.',
  lte: 'Less than or equal to.',
  gt: 'Greater than, or after.',
  gte: 'Greater than or equal to.',
};
const TEXT: Readonly<Record<string, string>> = {
  contains: 'Holds this text anywhere; capitals do not matter.',
  startsWith: 'Begins with this text; capitals do not matter.',
};

function createComparator({
  name,
  type,
  sqlType,
  isOrdered,
  isText,
  isCategory = false,
  label,
}: ComparatorOptions): Comparator {
  @InputType(name, {
    description: `Compares a value of type ${name.replace(/Comparator$/, '')}. All that is given must hold; what excludes itself is refused.`,
  })
  class ComparatorInput {
    @Field(() => Boolean, { nullable: true, description: 'True: has no value. False: has one.' })
    isNull?: boolean;
  }
  const operators = { ...EVERY, ...(isOrdered && ORDERED), ...(isText && TEXT) };
  for (const [operator, description] of Object.entries(operators)) {
    const isList = operator === 'in' || operator === 'notIn';
    Field(() => (isList ? [type as GraphQLScalarType] : (type as GraphQLScalarType)), { nullable: true, description })(
      ComparatorInput.prototype,
      operator,
    );
  }
  return { input: ComparatorInput, sqlType, isCategory, ...(label && { label }) };
}

export const IdComparator = createComparator({ name: 'IDComparator', type: ID, sqlType: 'uuid', isCategory: true });
export const StringComparator = createComparator({
  name: 'StringComparator',
  type: String as unknown as object,
  sqlType: 'text',
  isText: true,
});
export const IntComparator = createComparator({
  name: 'IntComparator',
  type: Int,
  sqlType: 'bigint',
  isOrdered: true,
  isCategory: true,
});
export const BooleanComparator = createComparator({
  name: 'BooleanComparator',
  type: Boolean as unknown as object,
  sqlType: 'boolean',
  isCategory: true,
});
export const DecimalComparator = createComparator({
  name: 'DecimalComparator',
  type: Decimal,
  sqlType: 'numeric',
  isOrdered: true,
});
export const DateComparator = createComparator({
  name: 'DateComparator',
  type: CalendarDate,
  sqlType: 'date',
  isOrdered: true,
});
export const DateTimeComparator = createComparator({
  name: 'DateTimeComparator',
  type: Instant,
  sqlType: 'timestamptz',
  isOrdered: true,
});
export const CountryCodeComparator = createComparator({
  name: 'CountryCodeComparator',
  type: CountryCode,
  sqlType: 'text',
  isCategory: true,
  label: codeLabel('region'),
});
export const CurrencyCodeComparator = createComparator({
  name: 'CurrencyCodeComparator',
  type: CurrencyCode,
  sqlType: 'text',
  isCategory: true,
  label: codeLabel('currency'),
});

const enumComparators = new Map<string, Comparator>();

/**
 * The comparator of an enum that is registered with type-graphql; made once per name.
 *
 * @param name the enum's GraphQL name; the input is called `<name>Comparator`
 */
export function enumComparator(enumeration: object, name: string): Comparator {
  const known = enumComparators.get(name);
  if (known) return known;
  const comparator = createComparator({
    name: `${name}Comparator`,
    type: enumeration,
    sqlType: 'text',
    isCategory: true,
    label: enumLabel,
  });
  enumComparators.set(name, comparator);
  return comparator;
}
