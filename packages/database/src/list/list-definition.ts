import type { EntityClass } from '../data-source';
import type { ToldColumns } from '../row';
import type { VisibleRows } from '../visible-rows';
import type { Through } from './through';
import type { ToldBy, ToldTo } from './told-value';

/** A field of a list by which it can be filtered, and perhaps ordered and counted. */
export interface ListField {
  /** SQL expression of the value; the listed table is `t`. */
  readonly sql: string;
  /** PostgreSQL type to which operands and cursor values are cast. */
  readonly sqlType: string;
  /** Whether the list can be ordered by it. Default: when it stands on the listed row itself. */
  readonly isSortable?: boolean;
  /**
   * Whether the value can be null. Of a plain column, `t.column`, the entity tells; of any other expression it is taken
   * to be null at times unless this says false.
   */
  readonly isNullable?: boolean;
  /** Locale → the expression and collation by which the list is ordered in it; for names and titles. */
  readonly localeSql?: Readonly<Record<string, string>>;
  /**
   * For a value that not everybody is told. It is a plain column, `alias.column`, with which an index begins; the list can not
   * be ordered by it, and all such fields of a list go by the same table.
   */
  readonly toldBy?: ToldBy;
  /** Condition of the values that whoever asks is told, see `tellTo`; others count as none. Default: all. */
  readonly isTold?: string;
  /** For a value that stands on linked rows. The condition asks whether some linked row fulfils it. */
  readonly through?: Through;
}

/** Fields of linked rows that are asked together: some linked row must fulfil all of the comparisons. */
export interface ListLink {
  /** The fields of the linked row. */
  readonly fields: Readonly<Record<string, ListField>>;
  /** Rows that are linked to the linked row, such as the topics above its topic. Their aliases must differ from its own. */
  readonly links?: Readonly<Record<string, ListLink>>;
  /** Wraps the condition on the linked row in the link, as {@link ListField.through} does. */
  readonly through: Through;
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
  /** Which rows may be shown to whoever asks; default all. */
  readonly visible?: VisibleRows;
  /** Which of the values with {@link ListField.toldBy} whoever asks is told; default all. */
  readonly toldTo?: ToldTo;
  /** Columns of rows whose values are not all told to whoever asks. */
  readonly toldColumns?: ToldColumns;
  /** Whether its entity has a search document (see @kakehashi/search-key), and so the list a search. Default false. */
  readonly isSearchable?: boolean;
  /** Keys, besides the id, that a search text may be; the row that has the key is found first. */
  readonly exactKeys?: readonly ExactKey[];
  /** For a list so long that its rows are not counted each time; absent: nothing is kept. */
  readonly keptCounts?: ListCounts;
}

/** The counts that a list keeps of all its rows; see `migrate`. */
export interface ListCounts {
  readonly groups: CountGroups;
  /** With `visibleThrough`: the condition of the rows that are counted as visible, those that anybody may see. Default: all. */
  readonly visible?: string;
  /** The facets that may be asked for. Counts are kept of those that can be. */
  readonly facets: readonly string[];
}

/**
 * By what the counts of a list are kept apart, so that a reader adds up those of the rows that may be shown: the columns of
 * the listed row to which the groups of `visible` look (they must look at no others), where they have few values; or else whether
 * anybody may see it, and then what besides its own row that depends on; who sees other groups has the rows counted.
 */
export type CountGroups = readonly string[] | { readonly visibleThrough: readonly VisibleThrough[] };

/** A row of another table by which it depends whether a listed row is visible. */
export interface VisibleThrough {
  readonly table: string;
  /** Its unique column, and the column of the listed row that equals it. An index begins with each. */
  readonly column: string;
  readonly listedColumn: string;
  /** The columns to which `visible` looks there. */
  readonly looksAt: readonly string[];
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
  /** One of the field's {@link ListField.localeSql}; without it, or where the field has none, its own expression. */
  readonly locale?: string;
}

/** Rows of the list that belong to a parent, such as the people of an organisation. */
export interface ParentLink {
  /** Name of the link, unique among the links of a list. */
  readonly name: string;
  /** SQL condition between the listed row `t` and the parent's id, `p.id`; with another key that too, `p.other_key`. */
  readonly sql: string;
  /** Whether listed rows may know the parent by another key than its id, as those that name an organisation by ROR id. */
  readonly hasOtherKey?: boolean;
  /** That key of each parent, a text, by its id. */
  readonly otherKeys?: ReadonlyMap<string, string>;
}
