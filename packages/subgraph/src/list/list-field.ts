import type { ListField as SqlListField, ListLink as SqlListLink } from '@kakehashi/database';
import type { Scope } from '@kakehashi/permissions';
import {
  BooleanComparator,
  type Comparator,
  CountryCodeComparator,
  CurrencyCodeComparator,
  DateComparator,
  DateTimeComparator,
  DecimalComparator,
  enumComparator,
  IdComparator,
  IntComparator,
  StringComparator,
} from '@kakehashi/shared-types';
import { localeSql } from '../entity/sort-text';
import { TOLD_BY_PERSON } from '../visibility/person-copy';

/** A field of a list: how GraphQL asks for it, and where SQL finds it. */
export interface ListField extends Omit<SqlListField, 'sqlType'> {
  readonly comparator: Comparator;
  /** What the field is, for the schema. */
  readonly description: string;
  /**
   * Whether the rows can be counted by its values. Default: for ids, codes, enums, whole numbers and booleans that stand
   * on the row itself or behind a link that tells its rows (`linkedBy`); but the linked row's own id. False belongs to ids
   * that almost each row has for itself: a count of ones tells nothing, and is as long as the list.
   */
  readonly isFacet?: boolean;
  /**
   * The scope without which nobody may filter by it, where the value is guarded wherever it is read. Such a field is neither
   * ordered by nor counted. Default: open to everybody.
   */
  readonly needs?: Scope;
}

/** Fields of linked rows that a list can be filtered by together, such as funder, currency and amount of one commitment. */
export interface ListLink extends Pick<SqlListLink, 'through'> {
  readonly fields: Readonly<Record<string, ListField>>;
  /** Rows that are linked to the linked row. Their aliases must differ from its own. */
  readonly links?: Readonly<Record<string, ListLink>>;
  /** What the linked row is, for the schema. */
  readonly description: string;
}

type FieldOptions = Pick<ListField, 'isSortable' | 'isNullable' | 'isFacet' | 'localeSql' | 'through' | 'needs'>;

const field =
  (comparator: Comparator) =>
  (sql: string, description: string, options: FieldOptions = {}) =>
    ({ comparator, sql, description, ...options }) satisfies ListField;

/** Makes list fields by type: an SQL expression (the listed table is `t`), a description, and options. */
export const listField = {
  id: field(IdComparator),
  /**
   * The id of a person whom another subgraph owns, a plain column: of one whom whoever asks is not told it is no value. No order,
   * which would tell where they stand.
   */
  person: (sql: string, description: string, options: FieldOptions = {}): ListField => ({
    ...field(IdComparator)(sql, description, options),
    toldBy: TOLD_BY_PERSON,
    isSortable: false,
  }),
  text: field(StringComparator),
  integer: field(IntComparator),
  boolean: field(BooleanComparator),
  decimal: field(DecimalComparator),
  date: field(DateComparator),
  instant: field(DateTimeComparator),
  country: field(CountryCodeComparator),
  currency: field(CurrencyCodeComparator),
  /** @param name the enum's GraphQL name */
  enumeration: (enumeration: object, name: string, sql: string, description: string, options: FieldOptions = {}) =>
    field(enumComparator(enumeration, name))(sql, description, options),
};

/** The fields that every list has. */
export const recordedFields = {
  id: listField.id('t.id', 'Its id; ids sort by creation.'),
  source: listField.text(`(t.provenance ->> 'source')`, 'The source of the record, such as `ROR` or `DEMONSTRATION`.', {
    isNullable: false,
    isFacet: true,
  }),
  createdAt: listField.instant('t.created_at', 'When it was first recorded here.'),
  updatedAt: listField.instant('t.updated_at', 'When its record was last changed.'),
} satisfies Readonly<Record<string, ListField>>;

/** The fields of every list of things with a period: the same two days as in `period {from to}`. */
export const periodFields = {
  periodFrom: listField.date('t.period_from', 'First day of its period; null when unknown or without beginning.'),
  periodTo: listField.date('t.period_to', 'First day after its period; null while it lasts.'),
} satisfies Readonly<Record<string, ListField>>;

/**
 * The days of a dated link, `linked`, as fields. Unknown ends are infinite here, so that a link holds on a day exactly when
 * `from: {lte: day}, to: {gt: day}`, as `validAt` counts it.
 */
export const linkedPeriodFields = {
  from: listField.date(
    `coalesce(linked.period_from, '-infinity')`,
    'First day; an unknown one counts as before every day.',
  ),
  to: listField.date(
    `coalesce(linked.period_to, 'infinity')`,
    'First day no longer in it; an unknown one counts as after every day.',
  ),
} satisfies Readonly<Record<string, ListField>>;

/** The fields of every list of named things. */
export const namedFields = {
  ...recordedFields,
  name: listField.text('t.sort_name', 'The name by which it is ordered: the English one, else any.', {
    localeSql: localeSql('t.names'),
  }),
} satisfies Readonly<Record<string, ListField>>;

/** The fields of every list of titled things. */
export const titledFields = {
  ...recordedFields,
  title: listField.text('t.sort_title', 'The title by which it is ordered: the English one, else any.', {
    localeSql: localeSql('t.titles'),
  }),
} satisfies Readonly<Record<string, ListField>>;
