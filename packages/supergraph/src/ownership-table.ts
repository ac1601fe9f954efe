import { code, printTable } from './markdown-table';
import type { Ownership } from './ownership';

const HEADINGS = ['type', 'owner', '@key', 'extended by, with'];

/** Prints the ownership as a Markdown table, and a line with the value types that subgraphs share. */
export function printOwnershipTable({ entities, sharedTypes }: Ownership): string {
  const rows = entities.map(({ type, owners, keys, extensions }) => {
    const added = extensions.map(({ subgraph, fields }) => `${subgraph}: ${fields.map(code).join(' ')}`).join('<br>');
    return [code(type), owners.join(', '), keys.map(code).join(', '), added || '–'];
  });
  const table = printTable(HEADINGS, rows);
  const shared = sharedTypes.map(code).join(' ');
  return sharedTypes.length === 0
    ? `${table}\n`
    : `${table}\n\nDefined alike by several subgraphs, without a key: ${shared}\n`;
}
