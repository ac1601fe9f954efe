import { type ConstDirectiveNode, type DocumentNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** `@listSize`: how many things a field gives. See https://ibm.github.io/graphql-specs/cost-spec.html */
export interface ListSize {
  readonly assumedSize: number | undefined;
  /** Arguments that tell the size. */
  readonly slicingArguments: readonly string[];
  /** Fields of the answer that are the list; empty when the field itself is. */
  readonly sizedFields: readonly string[];
  /** Whether exactly one slicing argument must be given. */
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph says about costs, by schema coordinate such as `Type`, `Type.field`, `Type.field(argument:)`. */
export interface CostDirectives {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads `@cost` and `@listSize` out of a supergraph, under whatever names it links them. */
export function readCostDirectives(supergraphSdl: string): CostDirectives {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = linkedNames(document);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const note = (coordinate: string, directives: readonly ConstDirectiveNode[] = []) => {
    for (const directive of directives) {
      if (directive.name.value === names.cost) weights.set(coordinate, Number(argumentsOf(directive).weight));
      if (directive.name.value === names.listSize) listSizes.set(coordinate, listSizeOf(argumentsOf(directive)));
    }
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const type = definition.name.value;
    note(type, definition.directives as readonly ConstDirectiveNode[]);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      note(coordinate, field.directives);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) note(`${coordinate}(${argument.name.value}:)`, argument.directives);
    }
  }
  return { weights, listSizes };
}

const COST_SPECIFICATION = 'https://specs.apollo.dev/cost/';

/** The names of both directives in a supergraph: an import may rename them. See https://specs.apollo.dev/link/v1.0 */
function linkedNames(document: DocumentNode): { readonly cost: string; readonly listSize: string } {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const { url, as: prefix = 'cost', import: imports = [] } = argumentsOf(directive) as LinkArguments;
      if (directive.name.value !== 'link' || !url?.startsWith(COST_SPECIFICATION)) continue;
      const imported = (name: string) =>
        imports
          .map((one) => (typeof one === 'string' ? { name: one, as: one } : { as: one.name, ...one }))
          .find((one) => one.name === `@${name}`)
          ?.as.slice(1);
      return { cost: imported('cost') ?? prefix, listSize: imported('listSize') ?? `${prefix}__listSize` };
    }
  }
  return { cost: 'cost', listSize: 'listSize' };
}

interface LinkArguments {
  readonly url?: string;
  readonly as?: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function listSizeOf(given: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof given.assumedSize === 'number' ? given.assumedSize : undefined,
    slicingArguments: (given.slicingArguments as string[] | null | undefined) ?? [],
    sizedFields: (given.sizedFields as string[] | null | undefined) ?? [],
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  };
}
