/** One example query of docs/examples. */
export interface Example {
  /** The file's name without its ending. */
  readonly file: string;
  /** The first comment line; the file's name when there is none. */
  readonly title: string;
  /** The comment lines after the first, as one paragraph. */
  readonly description: string;
  /** Whose token it needs, by a comment line such as `# as: analyst`; undefined when everybody is answered. */
  readonly role?: string;
  /** The whole file. */
  readonly query: string;
}

const ROLE = 'as: ';

/** Reads an example off its file. */
export function readExample(path: string, text: string): Example {
  const file = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const comments = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^#\s*/, '').trim());
  const role = comments.find((line) => line.startsWith(ROLE))?.slice(ROLE.length);
  const [title, ...description] = comments.filter((line) => !line.startsWith(ROLE));
  return {
    file,
    title: title || file,
    description: description.join(' ').trim(),
    ...(role && { role }),
    query: text.trim(),
  };
}
