import type { EntityClass } from '../data-source';

/** A field of a list by which it can be filtered, and perhaps ordered. */
export interface ListField {
  /** SQL expression of the value; the listed table is `t`. */
  readonly sql: string;
  /** PostgreSQL type to which operands and cursor values are cast. */
  readonly sqlType: string;
  /** Whether the list can be ordered by it. Default false. */
  readonly isSortable?: boolean;
  /** Whether the value can be null; only then the order pays for it. Default false. */
  readonly isNullable?: boolean;
  /**
   * For a value that stands on linked rows: wraps the condition on {@link sql} in the link, such as
   * `EXISTS (SELECT 1 FROM affiliation a WHERE a.person_id = t.id AND ${condition})`. The condition then asks whether
   * some linked row fulfils it.
   */
  readonly through?: (condition: string) => string;
}

/** Fields of linked rows that are asked together: some linked row must fulfil all of the comparisons. */
export interface ListLink {
  /** The fields of the linked row. */
  readonly fields: Readonly<Record<string, ListField>>;
  /** Wraps the condition on the linked row in the link, as {@link ListField.through} does. */
  readonly through: (condition: string) => string;
}

/** Everything that SQL needs to know of a list. */
export interface ListDefinition {
  /** Name of the list; a cursor of another list is refused by it. */
  readonly name: string;
  readonly entity: EntityClass;
  readonly fields: Readonly<Record<string, ListField>>;
  /** Linked rows by which the list can be filtered. */
  readonly links?: Readonly<Record<string, ListLink>>;
  /** The order when none is asked for; the id is always the last term. */
  readonly defaultOrder: readonly OrderTerm[];
  /** SQL condition that holds for every row that may be shown. */
  readonly visible?: string;
  /** Whether its entity has a search document (see @kakehashi/search-key), and so the list a search. Default false. */
  readonly isSearchable?: boolean;
  /** Keys, besides the id, that a search text may be; the row that has the key is found first. */
  readonly exactKeys?: readonly ExactKey[];
}

/** A unique key of a list's rows by which a search finds them first. */
export interface ExactKey {
  /** SQL expression of the key; the listed table is `t`. An index must serve it. */
  readonly sql: string;
  /** PostgreSQL type of the key. */
  readonly sqlType: string;
  /** Brings a search text to the stored form; null when it is no such key. */
  readonly parse: (text: string) => string | null;
}

/** One term of an order: a field of the list and a direction. */
export interface OrderTerm {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** Rows of the list that belong to a parent, such as the people of an organisation. */
export interface ParentLink {
  /** Name of the link, unique among the links of a list. */
  readonly name: string;
  /** SQL condition between the listed row `t` and the parent's id, `p.id`. */
  readonly sql: string;
}
