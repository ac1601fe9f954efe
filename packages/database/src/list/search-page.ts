import type { SearchForm, SearchPhrase } from '@kakehashi/search-key';
import { prepared } from '../prepared-statement';
import { keyTableOf } from '../search/search-table';
import type { CursorValues } from './cursor';
import { KeyCondition } from './key-condition';
import type { OrderExpression } from './order';
import type { Parameters } from './parameters';
import type { SearchPlan } from './search-plan';

/** Why rows are found, the best first; each level is a range of the index, read in its order. */
enum Level {
  /** The text is a key of the row, such as its id. */
  KEY = 0,
  /** The text is a whole name. */
  EXACT = 2,
  /** A name begins with the text, or with what it was meant to be. */
  PREFIX = 4,
  /** Its words begin words of the names; the odd level is for those where the rarest word does not begin a name. */
  WORDS = 6,
  /** As words, but some word stands for similar ones. */
  SIMILAR = 8,
}

/** What a page takes from each level. */
export interface SearchPageRequest {
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
  /** Whether the list has these conditions on every page, so that one plan serves all searches. */
  readonly isUnfiltered: boolean;
}

/**
 * The rows of a level, or of two that one range holds in order, as `s` (a key) and `t` (the listed row). Its SQL is made
 * when it is read, since PostgreSQL refuses parameters that nothing uses.
 */
interface Branch {
  readonly level: number;
  readonly lastLevel: number;
  /** The level as SQL. */
  readonly levelSql: () => string;
  readonly condition: () => string;
}

const ORDER_TERM = { direction: 'ASC', isNullable: false, areNullsFirst: false } as const;

/** The order of found rows: the level, the letters by which they were found, the id. */
export const SEARCH_ORDER: readonly OrderExpression[] = [
  { ...ORDER_TERM, name: '#level', sql: '"#level"', sqlType: 'bigint' },
  { ...ORDER_TERM, name: '#letters', sql: '"#letters"', sqlType: 'text' },
  { ...ORDER_TERM, name: 'id', sql: '"id"', sqlType: 'uuid' },
];

/**
 * A page of a planned search as SQL. Each level is read in the order of its index and only as far as the page is not full
 * yet, so that a word that a third of all rows have costs no more than a rare one.
 */
export class SearchPage {
  private readonly table: string;
  private readonly keys: KeyCondition;
  private readonly limit: string;

  constructor(
    private readonly plan: SearchPlan,
    private readonly page: SearchPageRequest,
    private readonly parameters: Parameters,
  ) {
    this.table = keyTableOf(page.table);
    this.keys = new KeyCondition(parameters);
    this.limit = parameters.add(page.limit, 'bigint');
  }

  sql(): string {
    const { limit, page } = this;
    const branches = this.branches().map((branch) => this.branchSql(branch));
    if (page.isBackward) branches.reverse();
    if (branches.length === 0) branches.push(this.branchSql(branchOf(Level.KEY, () => 'FALSE')));
    const parts = branches.map((sql, index) => {
      const taken = branches.slice(0, index).map((_sql, at) => ` - (SELECT count(*) FROM part${at})`);
      // The inner limit is one that the planner knows where it plans for one page: without it, it plans for a tenth of all rows.
      const part = `SELECT * FROM (${sql} LIMIT ${limit}) part LIMIT greatest(${limit}${taken.join('')}, 0)`;
      return `part${index} AS MATERIALIZED (${part})`;
    });
    const all = branches.map((_sql, index) => `SELECT * FROM part${index}`).join(' UNION ALL ');
    const direction = page.isBackward ? 'DESC' : 'ASC';
    const sql = `WITH ${parts.join(', ')} SELECT *, "#level"::text AS "#key0", "#letters" AS "#key1", "id"::text AS "#key2"
      FROM (${all}) found ORDER BY "#level" ${direction}, "#letters" COLLATE "C" ${direction}, "id" ${direction}`;
    return page.isUnfiltered ? prepared(sql) : sql;
  }

  private branches(): Branch[] {
    const { exactValues, words } = this.plan;
    const { after, before } = this.page;
    const branches = exactValues.length > 0 ? [branchOf(Level.KEY, () => this.keys.isExact(exactValues))] : [];
    const driver = this.driverOf(after ?? before);
    if (this.plan.key !== '') branches.push(...this.wholeBranches());
    if (driver && words.every(({ forms }) => forms.length > 0)) branches.push(...this.wordBranches(driver));
    const [from, to] = [after?.[0] ?? Level.KEY, before?.[0] ?? Number.POSITIVE_INFINITY];
    return branches.filter(({ level, lastLevel }) => lastLevel >= Number(from) && level <= Number(to));
  }

  /** Names that begin with the text; in the range of the text's own letters the whole names come first. */
  private wholeBranches(): Branch[] {
    const { whole, isSimilar } = this.plan;
    const isOwn = () => this.keys.isWhole('s', whole);
    const ranges = inOrder(whole.forms).map((form) => () => {
      const isBefore = `b.place = 0 AND ${this.keys.probes('b', whole)} AND (b.key, b.ends) < (s.key, s.ends)`;
      return `s.place = 0 AND ${this.keys.beginsWith('s', form)} AND ${this.isFirst(isBefore)}`;
    });
    if (isSimilar) return ranges.map((condition) => branchOf(Level.PREFIX, condition));
    const [range] = ranges;
    if (ranges.length === 1 && range) {
      const levelSql = () => `CASE WHEN ${isOwn()} THEN ${Level.EXACT} ELSE ${Level.PREFIX} END`;
      return [{ level: Level.EXACT, lastLevel: Level.PREFIX, levelSql, condition: range }];
    }
    const exact = ranges.map((condition) => branchOf(Level.EXACT, () => `${isOwn()} AND ${condition()}`));
    return [...exact, ...ranges.map((condition) => branchOf(Level.PREFIX, () => `NOT ${isOwn()} AND ${condition()}`))];
  }

  /** Names that hold the words in any order, in the order of the keys that begin with one of them. */
  private wordBranches(driver: SearchPhrase): Branch[] {
    const { whole, words, isSimilar } = this.plan;
    const others = words.filter((word) => word !== driver);
    const isFirst = () => {
      const isBetter = `${this.keys.probes('b', driver)} AND (b.place, b.key, b.ends) < (s.place, s.key, s.ends)`;
      return this.isFirst(`(b.place = 0 AND ${this.keys.probes('b', whole)} OR ${isBetter})`);
    };
    const places = this.plan.isOneWord ? [1] : [0, 1];
    return places.flatMap((place) =>
      inOrder(driver.forms).map((form) =>
        branchOf(
          (isSimilar ? Level.SIMILAR : Level.WORDS) + place,
          () => `s.place = ${place} AND ${this.keys.beginsWith('s', form)}${this.hasAll(others)} AND ${isFirst()}`,
        ),
      ),
    );
  }

  /** The word whose keys are read in order: the rarest, or on a later page the one that the first page went by. */
  private driverOf(cursor: CursorValues | undefined): SearchPhrase | undefined {
    const { words } = this.plan;
    const [level, letters] = cursor ?? [];
    const isOfWords = level != null && Number(level) >= Level.WORDS;
    const begun = words.find(({ forms }) => isOfWords && forms.some((form) => letters?.startsWith(form.letters)));
    return begun ?? words[0];
  }

  private branchSql(branch: Branch): string {
    const { columns, table, conditions, isBackward, after, before } = this.page;
    const { exactValues } = this.plan;
    const [direction, isKey] = [isBackward ? 'DESC' : 'ASC', branch.level === Level.KEY];
    const order = isKey ? `t.id ${direction}` : `s.key ${direction}, s.id ${direction}`;
    const notExact = isKey || exactValues.length === 0 ? '' : ` AND (${this.keys.isExact(exactValues)}) IS NOT TRUE`;
    return `SELECT ${columns}, ${branch.levelSql()} AS "#level", ${isKey ? "''" : 's.key'} AS "#letters"
      FROM ${isKey ? '' : `${this.table} s JOIN `}${table} t${isKey ? '' : ' ON t.id = s.id'}
      WHERE ${branch.condition()}${notExact} AND ${conditions}${this.bound(branch, after, '>')}${this.bound(branch, before, '<')}
      ORDER BY ${order}`;
  }

  private bound({ level, lastLevel }: Branch, cursor: CursorValues | undefined, operator: '<' | '>'): string {
    if (cursor === undefined || Number(cursor[0]) < level || Number(cursor[0]) > lastLevel) return '';
    const id = this.parameters.add(cursor[2], 'uuid');
    if (level === Level.KEY) return ` AND t.id ${operator} ${id}`;
    return ` AND (s.key, s.id) ${operator} (${this.parameters.add(cursor[1], 'text')}, ${id})`;
  }

  /** The condition that no other key `b` of the same row, by which it is found too, stands before `s`. */
  private isFirst(isBefore: string): string {
    return `NOT ${this.hasKey('b', isBefore)}`;
  }

  /** The condition that the row of `s` has a key for each of the words; its signature tells most of those that have not. */
  private hasAll(words: readonly SearchPhrase[]): string {
    return words
      .map((word) => ` AND ${this.keys.isSigned('s', word)} AND ${this.hasKey('w', this.keys.probes('w', word))}`)
      .join('');
  }

  /** The condition that the row of `s` has such a key. The offset keeps it a look-up by id: as a join it takes long to plan. */
  private hasKey(alias: string, condition: string): string {
    return `EXISTS (SELECT FROM ${this.table} ${alias} WHERE ${alias}.id = s.id AND ${condition} OFFSET 0)`;
  }
}

/** Forms in the order of their keys. */
function inOrder(forms: readonly SearchForm[]): SearchForm[] {
  return [...forms].sort((one, other) => Buffer.compare(Buffer.from(one.letters), Buffer.from(other.letters)));
}

function branchOf(level: number, condition: () => string): Branch {
  return { level, lastLevel: level, levelSql: () => String(level), condition };
}
