type Row = readonly string[];

/** A Markdown table, all cells of a column padded alike as the formatter does: it would change any other. */
export function printTable(heading: Row, rows: readonly Row[]): string {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  const pad = (row: Row) => printRow(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)));
  return [pad(heading), printRow(widths.map((width) => '-'.repeat(width))), ...rows.map(pad)].join('\n');
}

/** A text as code. */
export function code(text: string): string {
  return `\`${text}\``;
}

function printRow(cells: Row): string {
  return `| ${cells.join(' | ')} |`;
}
