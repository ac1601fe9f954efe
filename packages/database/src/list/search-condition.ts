import { compileSearch, type SearchQuery } from '@kakehashi/search-key';
import type { Parameters } from './parameters';

/** A search text as SQL: which rows it finds, and how well. */
export class SearchCondition {
  private readonly query: SearchQuery;

  /** @param column the column that holds the search document, as SQL */
  constructor(
    private readonly column: string,
    text: string,
    private readonly parameters: Parameters,
  ) {
    this.query = compileSearch(text);
  }

  /** The folded text, which is the same for all spellings of one search. */
  get key(): string {
    return this.query.key;
  }

  /** The condition that a row is found. */
  matches(): string {
    if (this.key === '') return 'FALSE';
    return this.query.patterns.map((pattern) => this.like(pattern)).join(' AND ');
  }

  /** A whole number by which the found rows are ordered, the best first. */
  rank(): string {
    const { exactPattern, prefixPattern } = this.query;
    return `(CASE WHEN ${this.like(exactPattern)} THEN 0 WHEN ${this.like(prefixPattern)} THEN 1 ELSE 2 END)`;
  }

  private like(pattern: string): string {
    return `${this.column} LIKE ${this.parameters.add(pattern, 'text')}`;
  }
}
