import { type OperationDefinitionNode } from 'graphql';

/** The defaults of an operation's boolean variables. */
export function booleanDefaults({ variableDefinitions = [] }: OperationDefinitionNode): Map<string, boolean> {
  const defaults = new Map<string, boolean>();
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue?.kind === 'BooleanValue') defaults.set(variable.name.value, defaultValue.value);
  }
  return defaults;
}

/** The value of a boolean variable, or its default. The variables have been checked. */
export function isTrue(
  name: string,
  variables: Readonly<Record<string, unknown>>,
  defaults: ReadonlyMap<string, boolean>,
): boolean {
  const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
  return (given ?? defaults.get(name)) === true;
}
