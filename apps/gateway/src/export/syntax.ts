import {
  type ArgumentNode,
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

/** A field by its name, with the key, arguments and selections that are given. */
export function fieldNode(
  fieldName: string,
  parts: {
    readonly key?: string;
    readonly arguments?: readonly ArgumentNode[] | undefined;
    readonly selections?: readonly SelectionNode[];
  } = {},
): FieldNode {
  const { key = fieldName, selections = [] } = parts;
  return {
    kind: Kind.FIELD,
    name: name(fieldName),
    ...(key !== fieldName && { alias: name(key) }),
    ...(parts.arguments && { arguments: parts.arguments }),
    ...(selections.length > 0 && { selectionSet: selectionSet(selections) }),
  };
}

/** A selection in braces. */
export function selectionSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** An argument with its value. */
export function argument(argumentName: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: name(argumentName), value };
}

/** The use of a variable. */
export function variable(variableName: string) {
  return { kind: Kind.VARIABLE, name: name(variableName) } as const;
}

/** A variable that may be null, however its type is written. */
export function optionalVariable(variableName: string, type: string): VariableDefinitionNode {
  const nullable = type.endsWith('!') ? type.slice(0, -1) : type;
  return { kind: Kind.VARIABLE_DEFINITION, variable: variable(variableName), type: parseType(nullable) };
}

/** The names of the variables that are used somewhere below the nodes. */
export function usedVariables(nodes: readonly ASTNode[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name: { value } }) => void names.add(value) });
  return names;
}

/** The fragments that a node uses, and those that these use in turn, each once. */
export function usedFragments(
  node: ASTNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (from: ASTNode): void => {
    visit(from, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (!fragment || used.has(value)) return;
        used.set(value, fragment);
        follow(fragment);
      },
    });
  };
  follow(node);
  return [...used.values()];
}

function name(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
