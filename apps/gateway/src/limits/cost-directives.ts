import { argumentsOf, directivesByPlace, linkedDirectives } from '@kakehashi/schema-directives';
import type { DocumentNode } from 'graphql';
import { readOnce } from '../planning/read-once';

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

const COST = 'https://specs.apollo.dev/cost';

/** Reads `@cost` and `@listSize` out of a supergraph, under whatever names it links them. */
export function readCostDirectives(document: DocumentNode): CostDirectives {
  const names = linkedDirectives(document, COST, ['cost', 'listSize']) ?? { cost: 'cost', listSize: 'listSize' };
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  for (const [coordinate, directives] of directivesByPlace(document)) {
    for (const directive of directives) {
      if (directive.name.value === names.cost) weights.set(coordinate, Number(argumentsOf(directive).weight));
      if (directive.name.value === names.listSize) listSizes.set(coordinate, listSizeOf(argumentsOf(directive)));
    }
  }
  return { weights, listSizes };
}

/** What a loaded supergraph says about costs. */
export const costDirectivesOf = readOnce(readCostDirectives);

function listSizeOf(given: Record<string, unknown>): ListSize {
  return {
    assumedSize: typeof given.assumedSize === 'number' ? given.assumedSize : undefined,
    slicingArguments: (given.slicingArguments as string[] | null | undefined) ?? [],
    sizedFields: (given.sizedFields as string[] | null | undefined) ?? [],
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  };
}
