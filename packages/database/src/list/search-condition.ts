import type { SearchPhrase } from '@kakehashi/search-key';
import { keyTableOf } from '../search/search-table';
import { KeyCondition } from './key-condition';
import type { Parameters } from './parameters';
import type { SearchPlan } from './search-plan';

/** Which rows a planned search finds, as SQL. */
export class SearchCondition {
  private readonly keys: KeyCondition;

  /** @param table the listed table, quoted */
  constructor(
    private readonly table: string,
    private readonly plan: SearchPlan,
    parameters: Parameters,
  ) {
    this.keys = new KeyCondition(parameters);
  }

  /** The folded text, which is the same for all spellings of one search. */
  get key(): string {
    return this.plan.key;
  }

  /** The condition that a row `t` is found. */
  matches(): string {
    const { key, whole, words, exactValues, isOneWord } = this.plan;
    const parts =
      exactValues.length > 0 ? [`SELECT t.id FROM ${this.table} t WHERE ${this.keys.isExact(exactValues)}`] : [];
    if (key !== '') {
      const found = (places: string, phrase: SearchPhrase) =>
        `SELECT s.id FROM ${keyTableOf(this.table)} s WHERE s.place IN (${places}) AND ${this.keys.begins('s', phrase)}`;
      if (!isOneWord) parts.push(found('0', whole));
      parts.push(`(${words.map((word) => found('0, 1', word)).join(' INTERSECT ')})`);
    }
    return parts.length > 0 ? `t.id IN (${parts.join(' UNION ALL ')})` : 'FALSE';
  }

  /** The key of a row `t` that the text is, null where it is found by its names; nothing when the text is no key. */
  exactKey(): string | undefined {
    const cases = this.plan.exactValues.map((exact) => {
      const key = this.keys.exact(exact);
      return ` WHEN ${exact.sql} = ${key} THEN ${key}::text`;
    });
    return cases.length > 0 ? `CASE${cases.join('')} END` : undefined;
  }
}
