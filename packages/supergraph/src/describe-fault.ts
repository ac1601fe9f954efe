import type { CompositionSuccess } from '@apollo/composition';
import type { ASTNode, GraphQLError } from 'graphql';

/** Tells a composition error in one line: code, message, and the lines of the subgraphs that it is about. */
export function describeFault(error: GraphQLError): string {
  const code = typeof error.extensions.code === 'string' ? `${error.extensions.code}: ` : '';
  return `${code}${error.message}${describePlaces(error.nodes ?? [])}`;
}

/** Tells a composition hint in one line: level, code, message and places. */
export function describeHint(hint: CompositionSuccess['hints'][number]): string {
  const { code, level } = hint.definition;
  return `${level.name} ${code}: ${hint.message}${describePlaces(hint.nodes ?? [])}`;
}

function describePlaces(nodes: readonly (ASTNode & { readonly subgraph?: string })[]): string {
  const places = nodes.flatMap(({ subgraph, loc }) =>
    subgraph && loc ? [`${subgraph}/schema.graphql:${loc.startToken.line}`] : [],
  );
  return places.length === 0 ? '' : ` (${[...new Set(places)].join(', ')})`;
}
