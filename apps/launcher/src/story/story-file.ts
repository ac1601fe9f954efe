import { isRoleName, type RoleName } from '@kakehashi/permissions';
import { LauncherError } from '../launcher-error';

/** One operation of a story, and what a comment at its head says of it. */
export interface Step {
  /** The heading under which it stands. */
  readonly heading: string;
  /** The operation, with `{{name}}` where something is put in. */
  readonly operation: string;
  /** As whom it is sent; undefined without a token. */
  readonly as?: { readonly role: RoleName; readonly id?: string };
  /** Name → path in the answer of what is put in for it from then on. */
  readonly keep: readonly (readonly [name: string, path: string])[];
  /** The code of the fault that it must end in; undefined when it must be carried out. */
  readonly refused?: string;
  /** The path in the answer that is waited for, or `path = value`: events and clocks take a moment. */
  readonly until?: string;
}

/**
 * Reads a story: a Markdown page whose `graphql` blocks are the steps. Comments at the head of a block say the rest:
 *
 * ```graphql
 * # as: organisation-officer {{ministry}}
 * # keep: challenge = createChallenge.challenge.id
 * # refused: ILLEGAL_STEP
 * # until: commission.fee.amount
 * ```
 *
 * @throws LauncherError when a comment says something else
 */
export function readStory(page: string): Step[] {
  const steps: Step[] = [];
  let heading = '';
  for (const part of page.split(/^(#+ .*|```graphql\n[\s\S]*?^```)$/m)) {
    if (/^#+ /.test(part)) heading = part.replace(/^#+ /, '');
    const [, operation] = /^```graphql\n([\s\S]*?)```$/.exec(part) ?? [];
    if (operation !== undefined) steps.push({ heading, operation, ...readHead(operation) });
  }
  return steps;
}

function readHead(operation: string): Omit<Step, 'heading' | 'operation'> {
  const keep: [string, string][] = [];
  const said: { as?: NonNullable<Step['as']>; refused?: string; until?: string } = {};
  for (const [, word = '', text = ''] of operation.matchAll(/^# (\w+): (.+)$/gm)) {
    if (word === 'as') said.as = readRole(text);
    else if (word === 'keep') keep.push(readKeep(text));
    else if (word === 'refused' || word === 'until') said[word] = text;
    else
      throw new LauncherError(`A story has the comment "# ${word}: ${text}".`, 'Known are as, keep, refused, until.');
  }
  return { ...said, keep };
}

function readRole(text: string): NonNullable<Step['as']> {
  const [role = '', id] = text.split(' ');
  if (!isRoleName(role))
    throw new LauncherError(`A story acts as "${role}".`, 'See docs/permissions.md for the roles.');
  return { role, ...(id !== undefined && { id }) };
}

function readKeep(text: string): [string, string] {
  const [name = '', path = ''] = text.split(' = ');
  return [name, path];
}
