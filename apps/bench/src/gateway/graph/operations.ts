/** An operation that all gateways are timed with. */
export interface BenchOperation {
  readonly name: string;
  /** Takes `$offset: Int!`, which picks the page of people. */
  readonly query: string;
}

/** Two subgraphs, three fetches one after the other: 20 people, their employer, its 5 staff. */
const SMALL: BenchOperation = {
  name: 'small',
  query: `query Small($offset: Int!) {
  people(first: 20, offset: $offset) {
    id
    name
    employer { id name staff { id name } }
  }
}`,
};

/** All four subgraphs, fetches in parallel and in depth, and the same entities again and again. */
const DEEP: BenchOperation = {
  name: 'deep',
  query: `query Deep($offset: Int!) {
  people(first: 20, offset: $offset) {
    id
    name
    employer {
      name
      country
      budget
      staff {
        id
        name
        title
        programmes {
          id
          title
          lead { name employer { name } }
          host { name country }
          grants { id amount funder { name } }
        }
      }
    }
    programmes {
      title
      lead { name }
      host { name budget }
      grants { amount funder { name country } }
    }
  }
}`,
};

/** The operations, by name. */
export const OPERATIONS: readonly BenchOperation[] = [SMALL, DEEP];

/** How many pages a varied load asks for in turn: twice the connections, so that no two of them ask alike at a time. */
export const PAGES = 32;

/** The body of a request for the given page. */
export function bodyOf({ name, query }: BenchOperation, page: number): string {
  const operationName = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return JSON.stringify({ query, operationName, variables: { offset: page * 20 } });
}
