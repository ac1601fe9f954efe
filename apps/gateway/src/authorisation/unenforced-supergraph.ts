import type { SupergraphManager, SupergraphSdlHook } from '@apollo/gateway';
import { ACCESS_DIRECTIVES, argumentsOf, specificationOf } from '@kakehashi/schema-directives';
import { type ConstDirectiveNode, parse, print, visit } from 'graphql';

/**
 * Gives `ApolloGateway` another's supergraphs as ones whose rules need not be enforced: it loads no others. It must stand
 * behind an `AuthorisingGateway`, which reads the rules all the same and enforces them.
 */
export function withRulesEnforcedElsewhere(supergraphs: SupergraphManager): SupergraphManager {
  return {
    async initialize(options: Parameters<SupergraphSdlHook>[0]) {
      const update = (text: string) => options.update(withoutPurposes(text));
      const { supergraphSdl, ...rest } = await supergraphs.initialize({ ...options, update });
      return { ...rest, supergraphSdl: withoutPurposes(supergraphSdl) };
    },
  };
}

/** Leaves out what says that serving the supergraph without enforcing its rules is not secure. */
function withoutPurposes(supergraphSdl: string): string {
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    Directive(directive) {
      if (!isOfAccess(directive as ConstDirectiveNode)) return undefined;
      return { ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== 'for') ?? [] };
    },
  });
  return print(document);
}

function isOfAccess(link: ConstDirectiveNode): boolean {
  const { url } = argumentsOf(link);
  return ACCESS_DIRECTIVES.some((directive) => String(url).startsWith(`${specificationOf(directive)}/`));
}
