import type { Ownership } from './ownership';

const HEADINGS = ['type', 'owner', '@key', 'extended by, with'];

/** Prints the ownership as a Markdown table, and a line with the value types that subgraphs share. */
export function printOwnershipTable({ entities, sharedTypes }: Ownership): string {
  const rows = entities.map(({ type, owners, keys, extensions }) => {
    const added = extensions.map(({ subgraph, fields }) => `${subgraph}: ${fields.map(code).join(' ')}`).join('<br>');
    return [code(type), owners.join(', '), keys.map(code).join(', '), added || '–'];
  });
  const table = printTable([HEADINGS, ...rows]);
  const shared = sharedTypes.map(code).join(' ');
  return sharedTypes.length === 0
    ? `${table}\n`
    : `${table}\n\nDefined alike by several subgraphs, without a key: ${shared}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Pads all cells of a column alike, as the formatter does: it would change any other table, and the check would fail. */
function printTable(rows: readonly (readonly string[])[]): string {
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [heading, ...others] = rows.map((row) => printRow(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))));
  const rule = printRow(widths.map((width) => '-'.repeat(width)));
  return [heading, rule, ...others].join('\n');
}

function printRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
