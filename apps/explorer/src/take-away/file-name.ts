import type { Question } from '../answer/answer';

/** The name of a file for what a question answers, without its ending: its operation's name in kebab case. */
export function fileNameOf({ query, operationName }: Question): string {
  const name = operationName ?? /\bquery\s+(\w+)/.exec(query)?.[1] ?? 'answer';
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
