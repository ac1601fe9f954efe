import { createError } from '@kakehashi/errors';
import type { DocumentNode, GraphQLError } from 'graphql';
import { measureShape, type OperationShape } from './operation-shape';

/** The settings that limit an operation's shape, and what each of them limits. */
const LIMITED = {
  MAX_DEPTH: ['depth', 'levels of fields'],
  MAX_FIELDS: ['fields', 'fields, fragments expanded'],
  MAX_ALIASES: ['aliases', 'aliases'],
  MAX_ROOT_FIELDS: ['rootFields', 'fields of the root'],
  MAX_DIRECTIVES: ['directives', 'directives'],
} as const satisfies Record<string, readonly [keyof OperationShape, string]>;

type LimitName = keyof typeof LIMITED;

/** How large an operation may be. */
export type OperationLimits = Readonly<Record<LimitName, number>>;

/** Tells why an operation is too large; undefined when it is not. The document need not be valid. */
export function findExcess(document: DocumentNode, limits: OperationLimits): GraphQLError | undefined {
  const shape = measureShape(document);
  for (const [limit, [measure, meaning]] of Object.entries(LIMITED) as [LimitName, (typeof LIMITED)[LimitName]][]) {
    const [requested, allowed] = [shape[measure], limits[limit]];
    if (requested <= allowed) continue;
    const message = `The operation has ${requested} ${meaning}; ${limit} allows ${allowed}.`;
    return createError('OPERATION_TOO_LARGE', message, { limit, allowed, requested });
  }
  return undefined;
}
