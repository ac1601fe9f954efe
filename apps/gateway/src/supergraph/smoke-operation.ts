import { readFileSync } from 'node:fs';
import { z } from '@kakehashi/config';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

/** The query by which a new supergraph is tried. */
export interface SmokeOperation {
  readonly text: string;
  readonly document: DocumentNode;
}

/** One query that needs no variables, as its text or the path of a file with it. */
export const smokeOperation = () =>
  z.string().transform((given, context): SmokeOperation => {
    try {
      const text = given.includes('{') ? given : readFileSync(given, 'utf8');
      const document = parse(text, { noLocation: true });
      const fault = faultOf(document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) as never);
      if (fault !== undefined) context.addIssue(fault);
      return { text, document };
    } catch (fault) {
      const { code, message } = fault as NodeJS.ErrnoException;
      context.addIssue(
        code ? `must be a query or name a file that can be read: ${code}` : `must be GraphQL: ${message}`,
      );
      return z.NEVER;
    }
  });

function faultOf([operation, ...others]: readonly OperationDefinitionNode[]): string | undefined {
  if (!operation || others.length > 0) return 'must hold one operation';
  if (operation.operation !== 'query') return `must be a query, not a ${operation.operation}`;
  const needed = operation.variableDefinitions?.filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  );
  const names = needed?.map(({ variable }) => `$${variable.name.value}`) ?? [];
  return names.length > 0 ? `must need no variables, but needs ${names.join(', ')}` : undefined;
}
