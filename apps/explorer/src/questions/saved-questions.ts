/** A question that somebody keeps in this browser. Headers are never kept. */
export interface SavedQuestion {
  readonly name: string;
  readonly query: string;
  /** JSON; may be empty. */
  readonly variables: string;
  /** When it was kept, ISO 8601. */
  readonly savedAt: string;
}

const KEY = 'kakehashi:questions';
const FORMAT = 'kakehashi-questions/1';

/** The kept questions, by name. */
export function savedQuestions(storage: Storage = localStorage): readonly SavedQuestion[] {
  try {
    return readAll(JSON.parse(storage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps questions; one with the name of another takes its place. */
export function keepQuestions(added: readonly SavedQuestion[], storage: Storage = localStorage): void {
  const byName = new Map([...savedQuestions(storage), ...added].map((question) => [question.name, question]));
  write([...byName.values()], storage);
}

/** Forgets the question with a name. */
export function forgetQuestion(name: string, storage: Storage = localStorage): void {
  write(
    savedQuestions(storage).filter((question) => question.name !== name),
    storage,
  );
}

/** Writes questions as a file that {@link readQuestionFile} reads. */
export function writeQuestionFile(questions: readonly SavedQuestion[]): string {
  return `${JSON.stringify({ format: FORMAT, questions }, null, 2)}\n`;
}

/**
 * Reads a file of questions.
 *
 * @throws Error when it is none
 */
export function readQuestionFile(text: string): readonly SavedQuestion[] {
  const { format, questions } = JSON.parse(text) as { format?: unknown; questions?: unknown };
  if (format !== FORMAT) throw new Error(`The file must say format "${FORMAT}".`);
  return readAll(questions);
}

function readAll(value: unknown): readonly SavedQuestion[] {
  if (!Array.isArray(value)) throw new Error('The questions must be a list.');
  return value.map(({ name, query, variables, savedAt }) => ({
    name: String(name),
    query: String(query),
    variables: String(variables ?? ''),
    savedAt: String(savedAt ?? ''),
  }));
}

function write(questions: readonly SavedQuestion[], storage: Storage): void {
  const sorted = [...questions].sort((one, other) => one.name.localeCompare(other.name));
  storage.setItem(KEY, JSON.stringify(sorted));
}
