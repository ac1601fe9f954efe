import { type ASTNode, type GraphQLError, Kind, parse, visit } from 'graphql';

/** How graphql-js begins its messages about a value that does not fit its type (ValuesOfCorrectTypeRule, coercion). */
const VALUE_FAULT =
  /^(Expected value of type|Expected type|Value "|Enum "|Field ".*" (is not defined by type|of required type)|(Int|Float|String|Boolean|ID) cannot represent|[A-Za-z]+ must be)/;

/**
 * Finds the argument that a value of the wrong type was given to.
 *
 * GraphQL reports such a value with the value's own place only; this walks back from it to the argument.
 *
 * @returns the argument's path, such as `where.country.in[1]`; undefined when the error is not about a value
 */
export function inputFaultOf(error: GraphQLError): string | undefined {
  const variable = /^Variable "\$([^"]+)" got invalid value .*?(?: at "([^"]+)")?; /s.exec(error.message);
  if (variable) return variable[2] ?? variable[1];
  const missing = /^Variable "\$([^"]+)" of (?:required|non-null) type/.exec(error.message);
  if (missing) return missing[1];
  const node = error.nodes?.[0];
  const position = node?.loc?.start ?? error.positions?.[0];
  if (position === undefined || !error.source || !VALUE_FAULT.test(error.message)) return undefined;
  return argumentPathAt(error.source.body, position);
}

/** The path of the innermost argument value that begins at a position of an operation's text. */
function argumentPathAt(body: string, position: number): string | undefined {
  let found: string | undefined;
  visit(parse(body), {
    enter(node, _key, parent, _path, ancestors) {
      if (node.loc?.start !== position) return undefined;
      const path = pathOf(parent ? [...ancestors, parent, node] : [node]);
      if (path !== undefined) found = path;
      return undefined;
    },
  });
  return found;
}

/** Joins argument, input fields and list positions on the way down to a value. */
function pathOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string | undefined {
  let path: string | undefined;
  let list: readonly ASTNode[] = [];
  for (const step of ancestors) {
    if ('kind' in step) {
      if (step.kind === Kind.ARGUMENT) path = step.name.value;
      else if (step.kind === Kind.OBJECT_FIELD && path !== undefined) path += `.${step.name.value}`;
      else if (path !== undefined && list.includes(step)) path += `[${list.indexOf(step)}]`;
      list = step.kind === Kind.LIST ? step.values : [];
    }
  }
  return path;
}
