import { collectFields, type FieldScope } from '@kakehashi/plan-executor';
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Cost, FREE, sum, times, totalOf } from './cost';
import type { CostDirectives, ListSize } from './cost-directives';
import { CostWeights } from './cost-weights';
import { costOfInput } from './input-cost';
import { sizeOf } from './list-size';

/** What the cost of an operation depends on. */
export interface CostScope extends Pick<FieldScope, 'schema' | 'fragments'> {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a field's `@listSize` says of the lists below it: fields of these names have this many entries. */
interface SizedFields {
  readonly names: readonly string[];
  readonly size: number;
}

/**
 * Estimates what an operation costs at most, before it runs: the static analysis of the GraphQL Cost Directives.
 *
 * Fields of the same key count once; where a type is abstract, the dearest of its possible types counts. Introspection
 * is free. See https://ibm.github.io/graphql-specs/cost-spec.html#sec-Static-Query-Analysis
 */
export class OperationCost {
  private readonly weights: CostWeights;
  private readonly fields: FieldScope;

  /** @param listSize size of a list about which the schema says nothing */
  constructor(
    private readonly scope: CostScope,
    private readonly directives: CostDirectives,
    private readonly listSize: number,
  ) {
    this.weights = new CostWeights(directives);
    this.fields = { ...scope, isTrue: (variable) => scope.variables[variable] === true };
  }

  /** @throws BAD_USER_INPUT where a field needs exactly one slicing argument and does not have it */
  of(operation: OperationDefinitionNode): Cost {
    const root = this.scope.schema.getRootType(operation.operation);
    if (!root) return FREE;
    return sum([this.ofOne(root), this.below(root, [operation.selectionSet], undefined)]);
  }

  private ofOne(type: GraphQLCompositeType): Cost {
    return { fieldCost: 0, typeCost: this.weights.ofType(type) };
  }

  /** All that is selected on one object. */
  private below(type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[], sized?: SizedFields): Cost {
    if (!isAbstractType(type)) return this.ofObject(type, selectionSets, sized);
    return this.scope.schema
      .getPossibleTypes(type)
      .map((possible) => this.ofObject(possible, selectionSets, sized))
      .reduce((dearest, cost) => (totalOf(cost) > totalOf(dearest) ? cost : dearest), FREE);
  }

  private ofObject(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[], sized?: SizedFields): Cost {
    const fields = type.getFields();
    const costs: Cost[] = [];
    for (const nodes of collectFields(this.fields, type, selectionSets).values()) {
      const field = fields[nodes[0]?.name.value ?? ''];
      if (field) costs.push(this.ofField(type, field, nodes, sized));
    }
    return sum(costs);
  }

  private ofField(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    sized: SizedFields | undefined,
  ): Cost {
    const coordinate = `${parent.name}.${field.name}`;
    const given = getArgumentValues(field, nodes[0] as FieldNode, this.scope.variables);
    const call: Cost = { fieldCost: this.weights.ofField(coordinate, field.type), typeCost: 0 };
    const inputs = field.args.map((argument) =>
      costOfInput(this.weights, `${coordinate}(${argument.name}:)`, argument.type, given[argument.name]),
    );
    const own = this.directives.listSizes.get(coordinate);
    const size = own && sizeOf(own, given, coordinate, this.listSize);
    const count = this.countOf(field, own, size, sized);
    return sum([call, ...inputs, times(count, this.ofEntry(field, nodes, own, size))]);
  }

  /** How many objects one call of a field gives at most. */
  private countOf(
    { name, type }: GraphQLField<unknown, unknown>,
    own: ListSize | undefined,
    size: number | undefined,
    sized: SizedFields | undefined,
  ): number {
    if (!isListType(isNonNullType(type) ? type.ofType : type)) return 1;
    if (own?.sizedFields.length === 0 && size !== undefined) return size;
    return sized?.names.includes(name) ? sized.size : this.listSize;
  }

  private ofEntry(
    { type }: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    own: ListSize | undefined,
    size: number | undefined,
  ): Cost {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return { fieldCost: 0, typeCost: this.weights.ofType(named) };
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const sized =
      own && size !== undefined && own.sizedFields.length > 0 ? { names: own.sizedFields, size } : undefined;
    return sum([this.ofOne(named), this.below(named, selectionSets, sized)]);
  }
}
