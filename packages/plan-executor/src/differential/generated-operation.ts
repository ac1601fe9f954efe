import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import type { Choices } from './choices';

/** A client's request. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Aliases that collide with each other, with keys, or with what every JavaScript object has. */
const ALIASES = ['x', 'y', 'id', 'label', 'size0', 'constructor', '__proto__', 'toString'];
const MOST_DEPTH = 4;

/**
 * Reads an operation from the tape: fragments of every kind, aliases, repeated fields, conditions, variables, `__typename`.
 *
 * Aliases that make it invalid are left out all together.
 */
export function generateOperation(choices: () => Choices, schema: GraphQLSchema): GeneratedOperation {
  const daring = new Writer(choices(), schema, true).operation();
  if (validate(schema, parse(daring.query)).length === 0) return daring;
  return new Writer(choices(), schema, false).operation();
}

/** Variables by definition, with the value that a request gives; undefined leaves the default. */
const VARIABLES: Readonly<Record<string, (choices: Choices) => unknown>> = {
  '$on: Boolean!': () => true,
  '$off: Boolean!': () => false,
  '$given: Boolean = true': (choices) => (choices.oneIn(2) ? false : undefined),
  '$scale: Int': (choices) => choices.oneOf([undefined, 2, 1, null]),
  '$scaled: Int = 3': (choices) => choices.oneOf([undefined, 4]),
};

class Writer {
  private readonly fragments: string[] = [];

  constructor(
    private readonly choices: Choices,
    private readonly schema: GraphQLSchema,
    private readonly hasDaringAliases: boolean,
  ) {}

  operation(): GeneratedOperation {
    const mutation = this.schema.getMutationType();
    const isMutation = mutation && this.choices.oneIn(5);
    const root = isMutation ? mutation : this.schema.getQueryType();
    if (!root) throw new Error('The schema has no Query');
    const body = [this.selectionSet(root, 0), ...this.fragments].join('\n');
    const used = Object.entries(VARIABLES).filter(([definition]) => uses(body, definition));
    const definitions = used.map(([definition]) => definition).join(', ');
    const values = used.map(([definition, value]) => [variableName(definition), value(this.choices)] as const);
    return {
      query: `${isMutation ? 'mutation' : 'query'}${definitions ? `(${definitions})` : ''} ${body}`,
      variables: Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    };
  }

  private selectionSet(type: GraphQLCompositeType, depth: number): string {
    const special = this.besideComputed(type);
    if (special) return special;
    const count = 1 + this.choices.below(depth === 0 ? 3 : 4);
    const selections = Array.from({ length: count }, () => this.selection(type, depth));
    // The planner drops a field for good when it sees that everything below it is left out.
    const isAnyCertain = selections.some((selection) => !/[@{.]/.test(selection));
    return `{ ${selections.join(' ')}${isAnyCertain ? '' : ' __typename'} }`;
  }

  /** At times, nothing but a field with `@requires`, perhaps left out, beside what must not be lost with it. */
  private besideComputed(type: GraphQLCompositeType): string | undefined {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const computed = leaves.filter(isComputed);
    if (computed.length === 0 || !this.choices.oneIn(3)) return undefined;
    const { name } = this.choices.oneOf(computed);
    const others = leaves.filter((field) => !isComputed(field) && name !== `from${field.name}`);
    return `{ ${name}${this.condition(1)} ${others.map((field) => field.name).join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.choices.below(8);
    if (kind === 5 || (kind === 6 && depth < MOST_DEPTH)) return this.fragment(type, depth, kind === 6);
    if (kind === 7) return this.typename();
    return this.field(type, depth);
  }

  private typename(): string {
    return `${this.alias('__typename')}__typename${this.condition()}`;
  }

  private field(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const fitting = depth < MOST_DEPTH ? fields : fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    if (fitting.length === 0)
      return isUnionType(type) && depth < MOST_DEPTH ? this.fragment(type, depth, false) : '__typename';
    const field = this.choices.oneOf(fitting);
    const scale = this.scale(field);
    const own = scale === undefined ? '' : `${field.name}_${scale.replace('$', '')}: `;
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.selectionSet(named, depth + 1)}` : '';
    const argument = scale === undefined ? '' : `(scale: ${scale})`;
    return `${this.alias(field.name) || own}${field.name}${argument}${this.condition()}${below}`;
  }

  private scale(field: GraphQLField<unknown, unknown>): string | undefined {
    if (!field.args.some(({ name }) => name === 'scale')) return undefined;
    return this.choices.oneOf([undefined, '1', '2', '$scale', '$scaled', 'null']);
  }

  private alias(name: string): string {
    if (!this.choices.oneIn(4)) return '';
    const alias = this.choices.oneOf(ALIASES);
    return this.hasDaringAliases && alias !== name ? `${alias}: ` : '';
  }

  private fragment(type: GraphQLCompositeType, depth: number, isNamed: boolean): string {
    const target = this.choices.oneOf(this.conditionsOf(type));
    const body = this.selectionSet(target, depth + 1);
    if (isNamed) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${target.name} ${body}`);
      return `...${name}${this.condition()}`;
    }
    const isBare = target === type && this.choices.oneIn(2);
    return `...${isBare ? '' : ` on ${target.name}`}${this.condition()} ${body}`;
  }

  /** Types that a fragment may name here: those that have an object type in common with the parent. */
  private conditionsOf(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = isObjectType(type) ? [type] : [...this.schema.getPossibleTypes(type)];
    const abstract = Object.values(this.schema.getTypeMap()).filter(
      (other) =>
        (isInterfaceType(other) || isUnionType(other)) &&
        possible.some((member) => this.schema.isSubType(other, member)),
    ) as GraphQLCompositeType[];
    return [...new Set<GraphQLCompositeType>([...possible, ...abstract])];
  }

  private condition(oneIn = 6): string {
    if (!this.choices.oneIn(oneIn)) return '';
    const directive = this.choices.oneOf(['include', 'skip']);
    const value = this.choices.oneOf(['$on', '$off', '$given', 'true', 'false']);
    const first = ` @${directive}(if: ${value})`;
    return this.choices.oneIn(5) ? `${first} @${directive === 'skip' ? 'include' : 'skip'}(if: $on)` : first;
  }
}

/** Whether a generated field has `@requires`. */
function isComputed({ name }: GraphQLField<unknown, unknown>): boolean {
  return name.startsWith('from');
}

function variableName(definition: string): string {
  return definition.slice(1, definition.indexOf(':'));
}

function uses(body: string, definition: string): boolean {
  return new RegExp(`\\$${variableName(definition)}\\b`).test(body);
}
