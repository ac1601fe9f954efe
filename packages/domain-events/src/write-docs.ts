import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventsTable } from './events-table';

const PAGE = join(__dirname, '../../../docs/events.md');
const BEGIN = '<!-- events:begin -->';
const END = '<!-- events:end -->';

/** Writes the catalogue into docs/events.md; `npm run generate` calls it. */
const page = readFileSync(PAGE, 'utf8');
const [before, rest = ''] = page.split(BEGIN);
const [, after = ''] = rest.split(END);
writeFileSync(PAGE, `${before}${BEGIN}\n\n${eventsTable()}\n\n${END}${after}`);
