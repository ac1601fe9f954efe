import { setTimeout as pause } from 'node:timers/promises';
import { type Role, roles } from '@kakehashi/permissions';
import type { DevelopmentIssuer } from '../issuer/development-issuer';
import { LauncherError } from '../launcher-error';
import type { Step } from './story-file';

/** Where a story is told, and to whom. */
export interface Stage {
  /** Address of the gateway. */
  readonly gateway: string;
  readonly issuer: Pick<DevelopmentIssuer, 'sign'>;
  /** Takes each heading, and in a word what came of its steps. */
  readonly tell: (line: string) => void;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const WAIT_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Carries out the steps of a story, one after the other, each as whom it says.
 *
 * @throws LauncherError at the first step that does not end as it must
 */
export async function tellStory(steps: readonly Step[], { gateway, issuer, tell }: Stage): Promise<void> {
  const known = new Map([['run', Date.now().toString(36)]]);
  let heading = '';
  for (const step of steps) {
    if (step.heading !== heading) tell(step.heading);
    heading = step.heading;
    const answer = await carryOut(step, known, { gateway, issuer });
    for (const [name, path] of step.keep) {
      const value = valueAt(answer.data, path);
      if (typeof value !== 'string') throw fault(step, `has nothing at ${path}: ${JSON.stringify(answer.data)}`);
      known.set(name, value);
    }
    tell(`  ${step.refused === undefined ? 'done' : `refused: ${step.refused}`}`);
  }
}

async function carryOut(step: Step, known: ReadonlyMap<string, string>, stage: Omit<Stage, 'tell'>): Promise<Answer> {
  const query = fill(step.operation, known);
  const headers = { 'content-type': 'application/json', ...(await identityOf(step, known, stage.issuer)) };
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const response = await fetch(`${stage.gateway}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as Answer;
    const codes = codesOf(answer);
    const expected = step.refused === undefined ? [] : [step.refused];
    if (codes.join() !== expected.join()) throw fault(step, `ended in: ${told(answer)}`);
    if (hasCome(step, answer)) return answer;
    if (Date.now() > end) throw fault(step, `did not have ${step.until} in time`);
    await pause(200);
  }
}

async function identityOf(
  { as }: Step,
  known: ReadonlyMap<string, string>,
  issuer: Stage['issuer'],
): Promise<Record<string, string>> {
  if (!as) return {};
  const { actsAs }: Role = roles[as.role];
  const id = as.id && fill(as.id, known);
  const token = await issuer.sign({ role: as.role, ...(actsAs && { [actsAs]: id }), hours: 1 });
  return { authorization: `Bearer ${token}` };
}

/** Whether there is what is waited for: anything at a path, or what must be there. */
function hasCome({ until }: Step, { data }: Answer): boolean {
  if (until === undefined) return true;
  const [path = '', wanted] = until.split(' = ');
  const value = valueAt(data, path);
  return wanted === undefined ? value != null : value === wanted;
}

/** Puts in what is known, and days: `{{today}}`, `{{today+30}}`. */
function fill(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{\{(\w+)(?:\+(\d+))?\}\}/g, (_, name: string, days = '0') => {
    if (name === 'today') return new Date(Date.now() + Number(days) * DAY_MS).toISOString().slice(0, 10);
    const value = known.get(name);
    if (value === undefined)
      throw new LauncherError(`A story uses {{${name}}} before it is kept.`, 'Correct the story.');
    return value;
  });
}

/** The codes of all that went wrong: of errors, and of `userErrors` in any payload. */
function codesOf({ data, errors = [] }: Answer): string[] {
  const payloads = Object.values(data ?? {}) as ({
    readonly userErrors?: readonly { readonly code: string }[];
  } | null)[];
  return [
    ...errors.map(({ message, extensions }) => extensions?.code ?? message),
    ...payloads.flatMap((payload) => payload?.userErrors?.map(({ code }) => code) ?? []),
  ];
}

function told({ data, errors }: Answer): string {
  return JSON.stringify(errors?.map(({ message }) => message) ?? data);
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, key) => (value as Record<string, unknown> | null)?.[key], data);
}

function fault({ heading, operation }: Step, text: string): LauncherError {
  const [first = ''] = operation.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new LauncherError(
    `"${heading}": the step "${first.trim()}" ${text}`,
    'Correct the story, or what it tells of.',
  );
}
