import type { Language } from '../languages/language';

/** What questions are about, in the order in which the library has them. */
export const SUBJECTS = ['people', 'organisations', 'programmes', 'funding', 'time'] as const;

export type Subject = (typeof SUBJECTS)[number];

/** A documented question of docs/examples. */
export interface Example {
  /** The file's name without its ending. */
  readonly file: string;
  /** Its title in each language; English where a translation is missing. */
  readonly titles: Readonly<Record<Language, string>>;
  readonly subject: Subject;
  /** Whose token it needs; undefined when everybody is answered. */
  readonly role: string | undefined;
  /** The file without its translations, which are for the library alone. */
  readonly query: string;
}

const NOTE = /^# (vi|ja|as|subject): (.+)$/;

/**
 * Reads an example off its file. The first comment line is the title in English; lines such as `# vi: …`, `# ja: …`,
 * `# subject: funding` and `# as: analyst` tell the rest.
 */
export function readExample(path: string, text: string): Example {
  const file = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  const lines = text.trim().split('\n');
  const notes = new Map(
    lines.flatMap((line) => (NOTE.exec(line) ? [NOTE.exec(line)?.slice(1) as [string, string]] : [])),
  );
  const [heading] = lines.filter((line) => line.startsWith('#') && !NOTE.test(line));
  const en = heading?.replace(/^#\s*/, '') ?? file;
  return {
    file,
    titles: { en, vi: notes.get('vi') ?? en, ja: notes.get('ja') ?? en },
    subject: SUBJECTS.find((subject) => subject === notes.get('subject')) ?? 'organisations',
    role: notes.get('as'),
    query: lines.filter((line) => !/^# (vi|ja|subject): /.test(line)).join('\n'),
  };
}
