import {
  type ArgumentNode,
  type DirectiveNode,
  type GraphQLInputType,
  getNullableType,
  Kind,
  parseType,
  type TypeNode,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';
import type { JsonObject } from '../json';

/** How a client's request fits the normal form of its operation. */
export interface VariableBinding {
  /** The values of the normal form's variables, out of the client's as they came; what the client left out stays out. */
  bind(clientVariables: Readonly<JsonObject>): JsonObject;
  /** Puts the client's names in place of the normal form's, as in the message of a subgraph's error. */
  toClientText(text: string): string;
}

/** Where the value of a normal form's variable comes from. */
type Origin =
  | { readonly variable: string }
  | {
      readonly value: unknown;
      /** The argument or input field that had the literal. */
      readonly place: string;
    };

const PREFIX = '_var';
const NORMAL_NAME = /\b_var(\d+)\b/g;

/** The variables of a normal form, numbered in the order in which they are met. */
export class NormalVariables {
  readonly definitions: VariableDefinitionNode[] = [];
  private readonly origins: Origin[] = [];
  private readonly known = new Map<string, VariableNode>();
  private readonly declared: ReadonlyMap<string, VariableDefinitionNode>;

  /** @param declared the client's variables */
  constructor(declared: readonly VariableDefinitionNode[]) {
    this.declared = new Map(declared.map((definition) => [definition.variable.name.value, definition]));
  }

  /** The variable that stands for one of the client's. */
  ofClient(name: string): VariableNode {
    const declared = this.declared.get(name);
    if (!declared) throw new Error(`The operation has no variable "$${name}".`);
    return this.take(`$${name}`, { variable: name }, declared.type, declared.defaultValue);
  }

  /**
   * The variable that stands for a literal; the same for the same value of the same type, since fields that must have
   * equal arguments to be merged must still have them.
   *
   * @param value as JSON, not null
   */
  ofLiteral(value: unknown, type: GraphQLInputType, place: string): VariableNode {
    const nonNull = `${getNullableType(type)}!`;
    return this.take(`${nonNull} ${JSON.stringify(value)}`, { value, place }, parseType(nonNull, { noLocation: true }));
  }

  /** Directives with the normal names of their variables. Their literals stay: they may decide about the plan. */
  directives(directives: readonly DirectiveNode[] = []): DirectiveNode[] {
    const toNormal = (given: ArgumentNode): ArgumentNode => ({ ...given, value: this.rename(given.value) });
    return directives.map(({ name, arguments: given = [] }) => ({
      kind: Kind.DIRECTIVE,
      name,
      arguments: given.map(toNormal),
    }));
  }

  /** A value with the normal names of its variables. */
  rename(value: ValueNode): ValueNode {
    return visit(value, { Variable: ({ name }) => this.ofClient(name.value) });
  }

  get binding(): VariableBinding {
    const { origins } = this;
    const names = origins.map((_, index) => `${PREFIX}${index}`);
    return {
      bind(clientVariables) {
        const bound: JsonObject = {};
        for (const [index, origin] of origins.entries()) {
          const name = names[index] as string;
          if ('value' in origin) bound[name] = origin.value;
          else if (Object.hasOwn(clientVariables, origin.variable)) bound[name] = clientVariables[origin.variable];
        }
        return bound;
      },
      toClientText: (text) =>
        text.replace(NORMAL_NAME, (name, index) => {
          const origin = origins[Number(index)];
          if (!origin) return name;
          return 'variable' in origin ? origin.variable : origin.place;
        }),
    };
  }

  private take(key: string, origin: Origin, type: TypeNode, defaultValue?: VariableDefinitionNode['defaultValue']) {
    const known = this.known.get(key);
    if (known) return known;
    const name = { kind: Kind.NAME, value: `${PREFIX}${this.origins.length}` } as const;
    const variable: VariableNode = { kind: Kind.VARIABLE, name };
    this.known.set(key, variable);
    this.origins.push(origin);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type,
      ...(defaultValue && { defaultValue }),
    });
    return variable;
  }
}
