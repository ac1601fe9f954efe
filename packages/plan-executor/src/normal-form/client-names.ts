import { GraphQLError } from 'graphql';
import type { VariableBinding } from './normal-variables';

/** Makes a subgraph's error speak of the client's variables, which it knows by their normal names. */
export function withClientNames(error: GraphQLError, { toClientText }: VariableBinding): GraphQLError {
  const { path, originalError, extensions } = error;
  const { argument } = extensions;
  const message = toClientText(error.message);
  const named = typeof argument === 'string' ? toClientText(argument) : argument;
  if (message === error.message && named === argument) return error;
  return new GraphQLError(message, { path, originalError, extensions: { ...extensions, argument: named } });
}
