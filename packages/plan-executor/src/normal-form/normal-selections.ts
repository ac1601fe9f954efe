import {
  doTypesOverlap,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { conditionHolds } from '../conditions/condition-holds';
import type { Decisions } from '../conditions/operation-conditions';
import { normaliseArguments } from './normal-arguments';
import type { NormalVariables } from './normal-variables';

/** Selections of one object that are one in the normal form: the same field, or the same type under the same conditions. */
interface Group {
  readonly nodes: (FieldNode | InlineFragmentNode)[];
  /** Decides the order. */
  readonly rank: string;
}

/** What is left where nothing is: an object is asked for though no field of it is. */
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const VARIABLE = /\$\w+/g;

/**
 * Brings selections into normal form: what is left out is gone, fragments are taken apart, what is selected twice is
 * merged, all is sorted.
 */
export class NormalSelections {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: NormalVariables,
    private readonly decisions: Decisions,
  ) {}

  /**
   * @param type of the objects that are selected of
   * @param isOrdered whether the fields are carried out in order, as those of a mutation's root are
   */
  normalise(
    type: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
    isOrdered = false,
  ): SelectionSetNode {
    const groups = this.group(type, selectionSets, isOrdered);
    if (!isOrdered) groups.sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0));
    // Variables are numbered as they are met: only here, where the order no longer is the client's.
    const selections = groups.map(({ nodes }) => {
      const [first] = nodes;
      return first?.kind === Kind.FIELD
        ? this.field(type, first, nodes)
        : this.fragment(type, first as InlineFragmentNode, nodes, isOrdered);
    });
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] };
  }

  private group(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[], isOrdered: boolean): Group[] {
    const groups = new Map<string, Group>();
    const add = (selection: SelectionNode): void => {
      const node = this.decided(this.withoutName(selection));
      if (!node) return;
      const conditions = (node.directives ?? []).map(print).join(' ');
      if (node.kind === Kind.INLINE_FRAGMENT && conditions === '' && this.alwaysHolds(node, type)) {
        for (const inner of node.selectionSet.selections) add(inner);
        return;
      }
      // Valid inside the fragment that has just been taken apart, it would not be here: the planner fails at it.
      if (node.kind === Kind.INLINE_FRAGMENT && this.neverHolds(node, type)) return;
      const name = node.kind === Kind.FIELD ? responseName(node) : `... ${node.typeCondition?.name.value ?? ''}`;
      // To merge fragments would move a field of the later one before what stands between them.
      const isApart = isOrdered && node.kind === Kind.INLINE_FRAGMENT;
      const key = `${name} ${conditions}${isApart ? ` ${groups.size}` : ''}`;
      const known = groups.get(key);
      if (known) known.nodes.push(node);
      else groups.set(key, { nodes: [node], rank: `${name} ${conditions.replace(VARIABLE, '$')}` });
    };
    for (const { selections } of selectionSets) for (const selection of selections) add(selection);
    return [...groups.values()];
  }

  private withoutName(selection: SelectionNode): FieldNode | InlineFragmentNode {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) return selection;
    const fragment = this.fragments.get(selection.name.value);
    if (!fragment) throw new Error(`The document has no fragment "${selection.name.value}".`);
    const { typeCondition, selectionSet } = fragment;
    return { kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], typeCondition, selectionSet };
  }

  /** A selection without the conditions that are sure to hold; undefined when one is sure not to. */
  private decided<T extends FieldNode | InlineFragmentNode>(node: T): T | undefined {
    const { directives = [] } = node;
    if (directives.length === 0) return node;
    const holds = directives.map((directive) => conditionHolds(directive, (name) => this.decisions.get(name)));
    if (holds.includes(false)) return undefined;
    return { ...node, directives: directives.filter((_, index) => holds[index] === undefined) };
  }

  private alwaysHolds({ typeCondition }: InlineFragmentNode, type: GraphQLCompositeType): boolean {
    if (!typeCondition || typeCondition.name.value === type.name) return true;
    const condition = this.schema.getType(typeCondition.name.value);
    return isObjectType(type) && isAbstractType(condition) && this.schema.isSubType(condition, type);
  }

  private neverHolds({ typeCondition }: InlineFragmentNode, type: GraphQLCompositeType): boolean {
    const condition = typeCondition && this.schema.getType(typeCondition.name.value);
    return isCompositeType(condition) && !doTypesOverlap(this.schema, condition, type);
  }

  private field(type: GraphQLCompositeType, node: FieldNode, nodes: Group['nodes']): FieldNode {
    const { name, arguments: given = [] } = node;
    const key = responseName(node);
    const definition = this.definitionOf(type, name.value);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const below = definition && getNamedType(definition.type);
    return {
      kind: Kind.FIELD,
      ...(key !== name.value && { alias: { kind: Kind.NAME, value: key } }),
      name: { kind: Kind.NAME, value: name.value },
      arguments: normaliseArguments(definition?.args ?? [], given, this.variables),
      directives: this.variables.directives(node.directives),
      ...(selectionSets.length > 0 && isCompositeType(below) && { selectionSet: this.normalise(below, selectionSets) }),
    };
  }

  private fragment(
    type: GraphQLCompositeType,
    { typeCondition, directives }: InlineFragmentNode,
    nodes: Group['nodes'],
    isOrdered: boolean,
  ): InlineFragmentNode {
    const condition = typeCondition && this.schema.getType(typeCondition.name.value);
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      kind: Kind.INLINE_FRAGMENT,
      ...(typeCondition && { typeCondition }),
      directives: this.variables.directives(directives),
      selectionSet: this.normalise(isCompositeType(condition) ? condition : type, selectionSets, isOrdered),
    };
  }

  /** Undefined for `__typename`, which has neither arguments nor fields. */
  private definitionOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return isUnionType(type) ? undefined : type.getFields()[name];
  }
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
