import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { examples } from './examples';
import { examplesPlugin } from './examples-plugin';

const fetcher = createGraphiQLFetcher({ url: new URL('graphql', document.baseURI).href });

const plugins = examples.length > 0 ? [examplesPlugin, HISTORY_PLUGIN] : [HISTORY_PLUGIN];
const defaultTabs = examples.length > 0 ? examples.map(({ query }) => ({ query })) : undefined;

const WELCOME = `# Ask the graph: type a query, and press Ctrl-Enter.
# Ctrl-Space offers what fits; the book at the left is the documentation.
query Hello {
  __typename
}
`;

/** The explorer: GraphiQL on this host's /graphql, with the examples in tabs. */
export function App() {
  return (
    <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={defaultTabs} defaultQuery={WELCOME}>
      <GraphiQL.Logo>Kakehashi</GraphiQL.Logo>
    </GraphiQL>
  );
}
