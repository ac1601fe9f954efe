import { collectFields, type FieldScope } from '@kakehashi/plan-executor';
import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Cost, FREE, sum, totalOf } from './cost';
import type { CostDirectives } from './cost-directives';
import { CostWeights } from './cost-weights';
import { costOfInput } from './input-cost';
import { type Size, sizeOf } from './list-size';
import { costOfAll, type PricedField, priceField } from './priced-field';

/** What the cost of an operation depends on. */
export interface CostScope extends Pick<FieldScope, 'schema' | 'fragments'> {
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a field's `@listSize` says of the lists below it: fields of these names have this many entries. */
interface SizedFields {
  readonly names: readonly string[];
  readonly size: Size;
}

/** What an operation costs, and which of its fields how much of it. */
export interface Price {
  readonly cost: Cost;
  /** What is selected on the root. */
  readonly fields: readonly PricedField[];
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
  of(operation: OperationDefinitionNode): Price {
    const root = this.scope.schema.getRootType(operation.operation);
    if (!root) return { cost: FREE, fields: [] };
    const fields = this.below(root, [operation.selectionSet], undefined);
    return { cost: sum([this.ofOne(root), costOfAll(fields)]), fields };
  }

  private ofOne(type: GraphQLOutputType): Cost {
    return { fieldCost: 0, typeCost: this.weights.ofType(type) };
  }

  /** All that is selected on one object. */
  private below(
    type: GraphQLCompositeType,
    selectionSets: readonly SelectionSetNode[],
    sized: SizedFields | undefined,
  ): readonly PricedField[] {
    if (!isAbstractType(type)) return this.onObject(type, selectionSets, sized);
    let dearest: readonly PricedField[] = [];
    for (const possible of this.scope.schema.getPossibleTypes(type)) {
      const fields = this.onObject(possible, selectionSets, sized);
      if (totalOf(costOfAll(fields)) > totalOf(costOfAll(dearest))) dearest = fields;
    }
    return dearest;
  }

  private onObject(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    sized: SizedFields | undefined,
  ): readonly PricedField[] {
    const fields = type.getFields();
    const priced: PricedField[] = [];
    for (const [key, nodes] of collectFields(this.fields, type, selectionSets)) {
      const field = fields[nodes[0]?.name.value ?? ''];
      if (field) priced.push(this.ofField(key, type, field, nodes, sized));
    }
    return priced;
  }

  private ofField(
    key: string,
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    sized: SizedFields | undefined,
  ): PricedField {
    const coordinate = `${parent.name}.${field.name}`;
    const given = this.argumentsOf(field, nodes[0] as FieldNode);
    const inputs = field.args.map((argument) =>
      costOfInput(this.weights, `${coordinate}(${argument.name}:)`, argument.type, given[argument.name]),
    );
    const call = sum([{ fieldCost: this.weights.ofField(coordinate, field.type), typeCost: 0 }, ...inputs]);
    const own = this.directives.listSizes.get(coordinate);
    const told = own && sizeOf(own, given, coordinate, this.listSize);
    const names = own?.sizedFields ?? [];
    const size = this.sizeOfList(field, names.length === 0 ? told : undefined, sized);
    const named = getNamedType(field.type);
    const fields = isCompositeType(named)
      ? this.below(
          named,
          nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
          told && names.length > 0 ? { names, size: told } : undefined,
        )
      : [];
    return priceField({ key, coordinate, call, size, entry: this.ofOne(named), fields });
  }

  /** What a field is given; nothing where it is an error, which is told when the field is asked for. */
  private argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Readonly<Record<string, unknown>> {
    try {
      return getArgumentValues(field, node, this.scope.variables);
    } catch {
      return {};
    }
  }

  /** How many things one call of a field gives at most; undefined when it is no list. */
  private sizeOfList(
    { name, type }: GraphQLField<unknown, unknown>,
    own: Size | undefined,
    sized: SizedFields | undefined,
  ): Size | undefined {
    if (!isListType(isNonNullType(type) ? type.ofType : type)) return undefined;
    if (own) return own;
    return sized?.names.includes(name) ? sized.size : { entries: this.listSize, argument: undefined };
  }
}
