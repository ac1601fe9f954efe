import { type Example, readExample } from './example';

const files = import.meta.glob<string>('../../../docs/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The repository's example queries as of the build, sorted by file name; none is fine. */
export const examples: readonly Example[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([file, text]) => readExample(file, text));
