import { errorCatalogue } from './catalogue';

/** The catalogue as the table of docs/errors.md. */
export function errorsTable(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  return ['| code | what happened | what to do |', '|---|---|---|', ...rows].join('\n');
}
