import { ACCESS_DIRECTIVES, argumentsOf, specificationOf } from '@kakehashi/schema-directives';
import { type ConstDirectiveNode, print, visit } from 'graphql';
import type { LoadedSupergraph } from '../planning/loaded-supergraph';

/**
 * The text of a supergraph without what says that serving it without enforcing its rules is not secure: `ApolloGateway` loads
 * no other. It is for a gateway behind an `AuthorisingGateway`, which enforces the rules.
 */
export function unenforcedText({ text, document }: LoadedSupergraph): string {
  const unenforced = visit(document, {
    Directive(directive) {
      if (!isOfAccess(directive as ConstDirectiveNode)) return undefined;
      return { ...directive, arguments: directive.arguments?.filter(({ name }) => name.value !== 'for') ?? [] };
    },
  });
  return unenforced === document ? text : print(unenforced);
}

function isOfAccess(link: ConstDirectiveNode): boolean {
  const { url } = argumentsOf(link);
  return ACCESS_DIRECTIVES.some((directive) => String(url).startsWith(`${specificationOf(directive)}/`));
}
