/** What questions are about, in the order in which page and library have them. */
export const SUBJECTS = [
  'search',
  'people',
  'matching',
  'organisations',
  'networks',
  'programmes',
  'funding',
  'statistics',
  'time',
] as const;

export type Subject = (typeof SUBJECTS)[number];

/** A documented question of docs/examples. */
export interface Question {
  /** The file's name without its ending. */
  readonly file: string;
  /** Itself in plain words, in each language; English where a translation is missing. */
  readonly titles: Readonly<Record<'vi' | 'ja' | 'en', string>>;
  readonly subject: Subject;
  /** Whose token it needs; undefined when everybody is answered. */
  readonly role: string | undefined;
  /** Id of the person or the organisation that the token is of, where the role is of one. */
  readonly actor: string | undefined;
  /** Names of the fields of the answer that depend on when one asks. */
  readonly varying: readonly string[];
  /** The file without what is for the library alone. */
  readonly query: string;
}

const NOTE = /^# (vi|ja|as|subject|varies): (.+)$/;

/**
 * Reads a question off its file. The first comment line is the question in English; lines such as `# vi: …`, `# ja: …`,
 * `# subject: funding`, `# as: expert <id>` and `# varies: updatedAt version` tell the rest.
 */
export function readQuestion(path: string, text: string): Question {
  const file = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  const lines = text.trim().split('\n');
  const notes = new Map(lines.map((line) => NOTE.exec(line)).flatMap((found) => (found ? [[found[1], found[2]]] : [])));
  const [heading] = lines.filter((line) => line.startsWith('#') && !NOTE.test(line));
  const en = heading?.replace(/^#\s*/, '') ?? file;
  const [role, actor] = notes.get('as')?.split(' ') ?? [];
  return {
    file,
    titles: { en, vi: notes.get('vi') ?? en, ja: notes.get('ja') ?? en },
    subject: SUBJECTS.find((subject) => subject === notes.get('subject')) ?? 'organisations',
    role,
    actor,
    varying: notes.get('varies')?.split(' ') ?? [],
    query: lines.filter((line) => !/^# (vi|ja|subject|varies): /.test(line)).join('\n'),
  };
}
