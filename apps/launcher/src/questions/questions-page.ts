import { layOut } from './lay-out';
import type { AnsweredQuestion } from './question-files';
import { SUBJECTS, type Subject } from './read-question';

/** How many lines of an answer the page shows; the file beside the question has all. */
const MOST_LINES = 40;

const HEADINGS: Readonly<Record<Subject, string>> = {
  search: 'Search in every script',
  people: 'People',
  matching: 'Matching',
  organisations: 'Organisations',
  networks: 'Networks',
  programmes: 'Programmes and what came of them',
  funding: 'Funding',
  statistics: 'Statistics',
  time: 'Time and sources',
};

/** The page of questions, as Markdown: by subject, each with its query and its answer. */
export function questionsPage(questions: readonly AnsweredQuestion[]): string {
  const parts = SUBJECTS.map((subject) => ({ subject, of: questions.filter((one) => one.subject === subject) })).filter(
    ({ of }) => of.length > 0,
  );
  const contents = parts.map(({ subject, of }) => `**${HEADINGS[subject]}**\n\n${of.map(mention).join('\n')}`);
  return `# Questions

What people ask of the graph: ${questions.length} questions, each with its query and its answer on the built-in sample. A test asks all of
them of the whole system and compares. The explorer has them too, in its library, in Vietnamese, Japanese and English.

Made-up people, awards and challenges say \`DEMONSTRATION\` in their provenance. What depends on when one asks is named below the
answer, and is not compared. A long answer is cut here; the file beside the question has all of it.

${contents.join('\n\n')}

${parts.map(({ subject, of }) => `## ${HEADINGS[subject]}\n\n${of.map(section).join('\n\n')}`).join('\n\n')}
`;
}

const numberOf = ({ file }: AnsweredQuestion) => Number.parseInt(file, 10);

const mention = (question: AnsweredQuestion) => `- [${question.titles.en}](#question-${numberOf(question)})`;

function section(question: AnsweredQuestion): string {
  const { file, titles, role, query, answer, varying } = question;
  const asked = role === undefined ? '' : `\n\nAsked with the token of: \`${role}\`.`;
  const told = answer === undefined ? [] : layOut(answer).split('\n');
  const cut =
    told.length > MOST_LINES
      ? `\n\nThe first ${MOST_LINES} of ${told.length} lines; [all](examples/${file}.json).`
      : '';
  const unsteady =
    varying.length === 0 ? '' : `\n\nDepends on when one asks: ${varying.map((name) => `\`${name}\``).join(', ')}.`;
  return `### Question ${numberOf(question)}

**${titles.en}**

${titles.vi}\\
${titles.ja}${asked}

\`\`\`graphql
${bodyOf(query)}
\`\`\`

<details><summary>Its answer</summary>

\`\`\`json
${told.slice(0, MOST_LINES).join('\n')}
\`\`\`${cut}${unsteady}

</details>`;
}

/** A query without the comments on top of it, but for those that explain it. */
function bodyOf(query: string): string {
  const [, ...lines] = query.split('\n').filter((line) => !line.startsWith('# as: '));
  return lines.join('\n').trim();
}
