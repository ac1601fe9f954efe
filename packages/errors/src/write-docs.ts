import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsTable } from './errors-table';

const PAGE = join(__dirname, '../../../docs/errors.md');
const BEGIN = '<!-- codes:begin -->';
const END = '<!-- codes:end -->';

/** Writes the catalogue into docs/errors.md; `npm run generate` calls it. */
const page = readFileSync(PAGE, 'utf8');
const [before, rest = ''] = page.split(BEGIN);
const [, after = ''] = rest.split(END);
writeFileSync(PAGE, `${before}${BEGIN}\n\n${errorsTable()}\n\n${END}${after}`);
