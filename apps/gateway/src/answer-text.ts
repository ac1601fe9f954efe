import { textOfData } from '@kakehashi/plan-executor';
import type { FormattedExecutionResult } from 'graphql';

/**
 * Writes a GraphQL response as JSON, with a line break after it, as Apollo Server does.
 *
 * Data whose text the plan executor has made already goes in as that text.
 */
export function textOfAnswer(answer: FormattedExecutionResult): string {
  const { errors, data, extensions } = answer;
  const text = textOfData(data);
  if (text === undefined) return `${JSON.stringify(answer)}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${text}${after}}\n`;
}
