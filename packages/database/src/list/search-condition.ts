import { type SearchForm, type SearchPhrase, signatureOf } from '@kakehashi/search-key';
import { keyTableOf } from '../search/search-table';
import type { CursorValues } from './cursor';
import type { OrderExpression } from './order';
import type { Parameters } from './parameters';
import { endOfRange, type SearchPlan } from './search-plan';

/** Why rows are found, the best first; each level is a range of the index, read in its order. */
enum Level {
  /** The text is a key of the row, such as its id. */
  KEY = 0,
  /** The text is a whole name. */
  EXACT = 2,
  /** A name begins with the text. */
  PREFIX = 4,
  /** Its words begin words of the names; the odd level is for those where the rarest word does not begin a name. */
  WORDS = 6,
  /** As words, but some word stands for similar ones. */
  SIMILAR = 8,
}

/** What a page takes from each level. */
export interface SearchPage {
  /** The select list of the listed row `t`. */
  readonly columns: string;
  /** The listed table, quoted. */
  readonly table: string;
  /** Conditions on `t` besides the search. */
  readonly conditions: string;
  readonly limit: number;
  readonly isBackward: boolean;
  readonly after: CursorValues | undefined;
  readonly before: CursorValues | undefined;
}

/** A level's rows as `s` (a key) and `t` (the listed row). */
interface Branch {
  readonly level: number;
  readonly condition: string;
}

const ORDER_TERM = { direction: 'ASC', isNullable: false, areNullsFirst: false } as const;

/** The order of found rows: the level, the letters by which they were found, the id. */
export const SEARCH_ORDER: readonly OrderExpression[] = [
  { ...ORDER_TERM, name: '#level', sql: '"#level"', sqlType: 'bigint' },
  { ...ORDER_TERM, name: '#letters', sql: '"#letters"', sqlType: 'text' },
  { ...ORDER_TERM, name: 'id', sql: '"id"', sqlType: 'uuid' },
];

/** A planned search as SQL: which rows it finds, and a page of them, the best first. */
export class SearchCondition {
  private readonly keys: string;
  private readonly places = new Map<string, string>();

  /** @param table the listed table, quoted */
  constructor(
    private readonly table: string,
    private readonly plan: SearchPlan,
    private readonly parameters: Parameters,
  ) {
    this.keys = keyTableOf(table);
  }

  /** The folded text, which is the same for all spellings of one search. */
  get key(): string {
    return this.plan.key;
  }

  /** The condition that a row `t` is found. */
  matches(): string {
    const { key, whole, words, exactValues } = this.plan;
    const parts = exactValues.length > 0 ? [`SELECT t.id FROM ${this.table} t WHERE ${this.isExact()}`] : [];
    if (key !== '') {
      const found = (places: string, phrase: SearchPhrase) =>
        `SELECT s.id FROM ${this.keys} s WHERE s.place IN (${places}) AND ${this.begins('s', phrase)}`;
      if (words.length > 1 || this.plan.isSimilar) parts.push(found('0', whole));
      parts.push(`(${words.map((word) => found('0, 1', word)).join(' INTERSECT ')})`);
    }
    return parts.length > 0 ? `t.id IN (${parts.join(' UNION ALL ')})` : 'FALSE';
  }

  /** The key of a row `t` that the text is, null where it is found by its names; nothing when the text is no key. */
  exactKey(): string | undefined {
    const cases = this.plan.exactValues.map(({ sql, sqlType, value }) => {
      const key = this.place(value, sqlType);
      return ` WHEN ${sql} = ${key} THEN ${key}::text`;
    });
    return cases.length > 0 ? `CASE${cases.join('')} END` : undefined;
  }

  /**
   * A page of the found rows. Each level is read in the order of its index and only as far as the page is not full yet, so
   * that a word that a third of all rows have costs no more than a rare one.
   */
  pageSql(page: SearchPage): string {
    const limit = this.parameters.add(page.limit, 'bigint');
    const branches = this.branches(page).map((branch) => this.branchSql(branch, page));
    if (page.isBackward) branches.reverse();
    if (branches.length === 0) branches.push(this.branchSql({ level: Level.KEY, condition: 'FALSE' }, page));
    const parts = branches.map((sql, index) => {
      const taken = branches.slice(0, index).map((_sql, at) => ` - (SELECT count(*) FROM part${at})`);
      // The inner limit is one that the planner knows: without it, it plans for a tenth of all rows.
      const part = `SELECT * FROM (${sql} LIMIT ${limit}) part LIMIT greatest(${limit}${taken.join('')}, 0)`;
      return `part${index} AS MATERIALIZED (${part})`;
    });
    const all = branches.map((_sql, index) => `SELECT * FROM part${index}`).join(' UNION ALL ');
    const direction = page.isBackward ? 'DESC' : 'ASC';
    return `WITH ${parts.join(', ')} SELECT *, "#level"::text AS "#key0", "#letters" AS "#key1", "id"::text AS "#key2"
      FROM (${all}) found ORDER BY "#level" ${direction}, "#letters" COLLATE "C" ${direction}, "id" ${direction}`;
  }

  private branches({ after, before }: SearchPage): Branch[] {
    const { key, whole, words, exactValues, isSimilar } = this.plan;
    const branches: Branch[] = [];
    const isWithin = (level: number) =>
      (after === undefined || level >= Number(after[0])) && (before === undefined || level <= Number(before[0]));
    const add = (level: number, condition: () => string) => {
      if (isWithin(level)) branches.push({ level, condition: condition() });
    };
    if (exactValues.length > 0) add(Level.KEY, () => this.isExact());
    const driver = this.driverOf(after ?? before);
    if (key === '' || !driver) return branches;
    const own = whole.forms.find(({ letters }) => letters === whole.letters);
    const atStart = () => this.isFirst('b.place = 0', whole, '(b.key, b.ends) < (s.key, s.ends)');
    if (own) {
      add(
        Level.EXACT,
        () => `s.place = 0 AND s.key = ${this.place(own.letters)} AND ${this.ends('s', own)} AND ${atStart()}`,
      );
    }
    for (const form of inOrder(whole.forms)) {
      const isLonger = own ? ` AND s.key <> ${this.place(own.letters)}` : '';
      add(Level.PREFIX, () => `s.place = 0 AND ${this.beginsWith('s', form)}${isLonger} AND ${atStart()}`);
    }
    const others = words.filter((word) => word !== driver);
    for (const place of words.length > 1 || isSimilar ? [0, 1] : [1]) {
      for (const form of inOrder(driver.forms)) {
        add((isSimilar ? Level.SIMILAR : Level.WORDS) + place, () => {
          const isNotWhole = this.isFirst('b.place = 0', whole, 'TRUE');
          const isBest = this.isFirst('TRUE', driver, '(b.place, b.key, b.ends) < (s.place, s.key, s.ends)');
          return `s.place = ${place} AND ${this.beginsWith('s', form)}${this.hasAll(others)} AND ${isNotWhole} AND ${isBest}`;
        });
      }
    }
    return branches;
  }

  /** The word whose keys are read in order: the rarest, or on a later page the one that the first page went by. */
  private driverOf(cursor: CursorValues | undefined): SearchPhrase | undefined {
    const { words } = this.plan;
    const [level, letters] = cursor ?? [];
    const isOfWords = level != null && Number(level) >= Level.WORDS;
    const begun = words.find(({ forms }) => isOfWords && forms.some((form) => letters?.startsWith(form.letters)));
    return begun ?? words[0];
  }

  private branchSql({ level, condition }: Branch, page: SearchPage): string {
    const { columns, table, conditions, isBackward, after, before } = page;
    const [direction, isKey] = [isBackward ? 'DESC' : 'ASC', level === Level.KEY];
    const order = isKey ? `t.id ${direction}` : `s.key ${direction}, s.id ${direction}`;
    const notExact = isKey || this.plan.exactValues.length === 0 ? '' : ` AND (${this.isExact()}) IS NOT TRUE`;
    return `SELECT ${columns}, ${level} AS "#level", ${isKey ? "''" : 's.key'} AS "#letters"
      FROM ${isKey ? '' : `${this.keys} s JOIN `}${table} t${isKey ? '' : ' ON t.id = s.id'}
      WHERE ${condition}${notExact} AND ${conditions}${this.bound(level, after, '>')}${this.bound(level, before, '<')}
      ORDER BY ${order}`;
  }

  private bound(level: number, cursor: CursorValues | undefined, operator: '<' | '>'): string {
    if (cursor === undefined || Number(cursor[0]) !== level) return '';
    const id = this.parameters.add(cursor[2], 'uuid');
    if (level === Level.KEY) return ` AND t.id ${operator} ${id}`;
    return ` AND (s.key, s.id) ${operator} (${this.parameters.add(cursor[1], 'text')}, ${id})`;
  }

  private isExact(): string {
    return this.plan.exactValues
      .map(({ sql, sqlType, value }) => `${sql} = ${this.place(value, sqlType)}`)
      .join(' OR ');
  }

  /** The condition that no other key of the same row, by which it is found too, stands before `s`. */
  private isFirst(places: string, phrase: SearchPhrase, isBefore: string): string {
    const begins = this.probes('b', phrase);
    return `NOT EXISTS (SELECT FROM ${this.keys} b WHERE b.id = s.id AND ${places} AND ${begins} AND ${isBefore})`;
  }

  /** The condition that the row of `s` has a key for each of the words; its signature tells most of those that have not. */
  private hasAll(words: readonly SearchPhrase[]): string {
    const signature = words
      .filter(({ forms }) => forms.length === 1)
      .reduce((bits, { forms: [form] }) => bits | signatureOf(form?.letters ?? ''), 0n);
    const bits = () => this.place(String(signature), 'bigint');
    const probes = words.map(
      (word) => ` AND EXISTS (SELECT FROM ${this.keys} w WHERE w.id = s.id AND ${this.probes('w', word)})`,
    );
    return `${signature === 0n ? '' : ` AND (s.signature & ${bits()}) = ${bits()}`}${probes.join('')}`;
  }

  /** The condition on a range of the index: a key begins with a phrase. */
  private begins(alias: string, { forms }: SearchPhrase): string {
    return `(${forms.map((form) => this.beginsWith(alias, form)).join(' OR ')})`;
  }

  private beginsWith(alias: string, form: SearchForm): string {
    const range = `${alias}.key >= ${this.place(form.letters)} AND ${alias}.key < ${this.place(endOfRange(form))}`;
    return `(${range} AND ${this.ends(alias, form)})`;
  }

  /** The same condition on a key that is known by its row already; no range, or the planner would read all of it. */
  private probes(alias: string, { forms }: SearchPhrase): string {
    const probes = forms.map((form) => {
      const length = this.place(String(Array.from(form.letters).length), 'int');
      return `(left(${alias}.key, ${length}) = ${this.place(form.letters)} AND ${this.ends(alias, form)})`;
    });
    return `(${probes.join(' OR ')})`;
  }

  private ends(alias: string, { endBit, innerBits }: SearchForm): string {
    if (innerBits === 0n) return 'TRUE';
    const bits = (value: bigint) => this.place(String(value), 'bigint');
    return `((${alias}.ends & ${bits(endBit)}) <> 0 OR (${alias}.ends & ${bits(innerBits)}) = 0)`;
  }

  /** The place of a value among the parameters; the same value takes one place. */
  private place(value: string, sqlType = 'text'): string {
    const known = this.places.get(`${sqlType} ${value}`) ?? this.parameters.add(value, sqlType);
    this.places.set(`${sqlType} ${value}`, known);
    return known;
  }
}

/** Forms in the order of their keys. */
function inOrder(forms: readonly SearchForm[]): SearchForm[] {
  return [...forms].sort((one, other) => Buffer.compare(Buffer.from(one.letters), Buffer.from(other.letters)));
}
