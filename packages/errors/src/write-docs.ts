import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsTable, userErrorsTable } from './errors-table';

const PAGE = join(__dirname, '../../../docs/errors.md');

/** Writes the catalogues into docs/errors.md; `npm run generate` calls it. */
let page = readFileSync(PAGE, 'utf8');
for (const [name, table] of [
  ['codes', errorsTable()],
  ['user-codes', userErrorsTable()],
]) {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, rest = ''] = page.split(begin);
  const [, after = ''] = rest.split(end);
  page = `${before}${begin}\n\n${table}\n\n${end}${after}`;
}
writeFileSync(PAGE, page);
