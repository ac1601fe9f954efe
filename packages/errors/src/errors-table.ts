import { errorCatalogue } from './catalogue';
import { userErrorCatalogue } from './user-error-catalogue';

/** The catalogue as the table of docs/errors.md. */
export function errorsTable(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { meaning, remedy }]) => `| \`${code}\` | ${meaning} | ${remedy} |`,
  );
  return ['| code | what happened | what to do |', '|---|---|---|', ...rows].join('\n');
}

/** The codes of `userErrors` as a table of docs/errors.md. */
export function userErrorsTable(): string {
  const rows = Object.entries(userErrorCatalogue).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return ['| code | why |', '|---|---|', ...rows].join('\n');
}
