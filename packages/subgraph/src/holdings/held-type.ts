import type { FacetName } from '@kakehashi/database';
import type { List } from '../list/define-list';

/** A type of which it is told what is held. */
export interface HeldType {
  /** All of its rows; who asks is told of those that they may see in it. */
  readonly list: List;
  /**
   * Fields of the list that may be empty, as its filter names them. Of a boolean one, such as `hasOrcid`, the rows count of which it
   * is true. Of a list that keeps counts only facets: anything else would read all rows.
   */
  readonly filled: readonly FacetName[];
}

/** Declares that it is told what is held of a list's rows; how many there are, where from and how fresh goes without saying. */
export function held(list: List, filled: HeldType['filled'] = []): HeldType {
  return { list, filled };
}
