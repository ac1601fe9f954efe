import { type Question, readQuestion } from '../../../launcher/src/questions/read-question';
import type { Language } from '../languages/language';

const files = import.meta.glob<string>('../../../../docs/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The documented questions as of the build, in the order of their file names. */
export const library: readonly Question[] = Object.entries(files)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([file, text]) => readQuestion(file, text));

/** What a browser sees that was never here: the first question, which crosses all four subgraphs. */
export const firstQuery = library[0]?.query ?? '{ __typename }';

/** The title of a question in a language. */
export function titleOf({ titles }: Question, language: Language): string {
  return titles[language];
}
