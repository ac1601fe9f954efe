/** What a statement does, without any value that stands in it. */
export interface StatementShape {
  /** Its verb and the first table that it names, such as `SELECT person`; the verb alone when it names none. */
  readonly name: string;
  /** Its text without comments, each value replaced by `?`, cut at {@link MOST_CHARACTERS}. */
  readonly text: string;
}

/** More of a statement tells nothing that its beginning does not. */
const MOST_CHARACTERS = 2_000;

/** Comments, dollar-quoted texts, quoted texts and numbers; names in double quotes and `$1` are passed over as they are. */
const VALUES =
  /(?<name>"(?:[^"]|"")*"|\$\d+)|(?<comment>\/\*[\s\S]*?\*\/|--[^\n]*)|\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$|\bE'(?:[^'\\]|''|\\.)*'|(?:\b[BXN]|\bU&)?'(?:[^']|'')*'|(?<![\w$])\d[\d_.]*(?:e[+-]?\d+)?\b/gi;

/** A name after which rows are read or written; after FROM it may be a function's, which is followed by a parenthesis. */
const TABLE =
  /\b(?:FROM\s+(?:"?\w+"?\.)?"?(?<read>\w+)\b(?!"?\s*\()|(?:INTO|UPDATE)\s+(?:"?\w+"?\.)?"?(?<written>\w+))/i;

/** Tells a statement's shape, for traces: values may stand in its text, and they may be private. */
export function statementShape(statement: string): StatementShape {
  const text = statement
    .replace(VALUES, (whole, ...given) => {
      const groups = given.at(-1) as { readonly name?: string; readonly comment?: string };
      return groups.name !== undefined ? whole : groups.comment !== undefined ? ' ' : '?';
    })
    .replace(/\s+/g, ' ')
    .trim();
  const verb = /^\w+/.exec(text)?.[0].toUpperCase() ?? 'statement';
  const { read, written } = TABLE.exec(text)?.groups ?? {};
  const table = written ?? read;
  return { name: table === undefined ? verb : `${verb} ${table}`, text: text.slice(0, MOST_CHARACTERS) };
}
