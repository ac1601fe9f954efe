import {
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import { literalValue } from './literal-value';
import type { NormalVariables } from './normal-variables';

/** Brings the arguments of a field into normal form: sorted by name, their literals variables where that is safe. */
export function normaliseArguments(
  definitions: readonly GraphQLArgument[],
  given: readonly ArgumentNode[],
  variables: NormalVariables,
): ArgumentNode[] {
  return [...given].sort(byName).map((argument) => {
    const definition = definitions.find(({ name }) => name === argument.name.value);
    if (!definition) throw new Error(`There is no argument "${argument.name.value}".`);
    return { ...argument, value: normaliseValue(argument.value, definition.type, argument.name.value, variables) };
  });
}

function normaliseValue(
  value: ValueNode,
  type: GraphQLInputType,
  place: string,
  variables: NormalVariables,
): ValueNode {
  if (value.kind === Kind.VARIABLE) return variables.ofClient(value.name.value);
  const literal = literalValue(value, type);
  if (literal !== undefined && literal !== null) return variables.ofLiteral(literal, type, place);
  const nullable = getNullableType(type);
  if (value.kind === Kind.LIST && isListType(nullable)) {
    const values = value.values.map((item, index) =>
      normaliseValue(item, nullable.ofType, `${place}[${index}]`, variables),
    );
    return { kind: Kind.LIST, values };
  }
  if (value.kind === Kind.OBJECT && isInputObjectType(nullable)) {
    const definitions = nullable.getFields();
    const fields = [...value.fields].sort(byName).map((field) => {
      const { name } = field;
      const definition = definitions[name.value];
      if (!definition) throw new Error(`There is no input field "${name.value}".`);
      return { ...field, value: normaliseValue(field.value, definition.type, `${place}.${name.value}`, variables) };
    });
    return { kind: Kind.OBJECT, fields };
  }
  return variables.rename(value);
}

interface Named {
  readonly name: { readonly value: string };
}

function byName(one: Named, other: Named): number {
  return one.name.value < other.name.value ? -1 : 1;
}
