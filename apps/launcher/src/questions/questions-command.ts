import { writeFileSync } from 'node:fs';
import { isRoleName, type Role, roles } from '@kakehashi/permissions';
import { DevelopmentIssuer } from '../issuer/development-issuer';
import { LauncherError } from '../launcher-error';
import { findRunningGateway } from '../running-gateway';
import { readLauncherSettings } from '../settings';
import type { Terminal } from '../terminal';
import { layOut } from './lay-out';
import { answerFile, readQuestions } from './question-files';
import type { Question } from './read-question';
import { isSameAnswer } from './steady-answer';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * `npm run questions`: asks the system that runs all documented questions and keeps those answers that have changed beside them. It must hold the
 * built-in sample and nothing else, as after `npm run db:reset` and `npm start`.
 *
 * @returns exit code 0
 * @throws LauncherError when nothing runs, or a question is answered with an error
 */
export async function keepAnswers(root: string, terminal: Terminal): Promise<number> {
  const { dataFolder } = readLauncherSettings(root);
  const gateway = await findRunningGateway(dataFolder);
  const issuer = await DevelopmentIssuer.open(dataFolder);
  for (const question of readQuestions(root)) {
    const response = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await identityOf(question, issuer)) },
      body: JSON.stringify({ query: question.query }),
    });
    const { data, errors } = (await response.json()) as Answer;
    if (errors) throw new LauncherError(`${question.file}: ${errors[0]?.message}`, 'Correct the query.');
    if (isSameAnswer(data, question)) continue;
    writeFileSync(answerFile(root, question), `${layOut(data)}\n`);
    terminal.line(question.file);
  }
  return 0;
}

/** The header by which a question is asked as whom it says; none for anybody. */
export async function identityOf(
  { file, role, actor }: Question,
  issuer: Pick<DevelopmentIssuer, 'sign'>,
): Promise<Record<string, string>> {
  if (role === undefined) return {};
  if (!isRoleName(role)) throw new LauncherError(`${file}: there is no role "${role}".`, 'Correct its line "# as: …".');
  const { actsAs }: Role = roles[role];
  const token = await issuer.sign({ role, hours: 1, ...(actsAs && { [actsAs]: actor ?? '' }) });
  return { authorization: `Bearer ${token}` };
}
