import type { Language } from '../languages/language';
import { type Example, readExample } from './read-example';

const files = import.meta.glob<string>('../../../../docs/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The documented questions as of the build, in the order of their file names. */
export const library: readonly Example[] = Object.entries(files)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([file, text]) => readExample(file, text));

/** What a browser sees that was never here: the first question, which crosses all four subgraphs. */
export const firstQuery = library[0]?.query ?? '{ __typename }';

/** The title of a question in a language. */
export function titleOf({ titles }: Example, language: Language): string {
  return titles[language];
}
