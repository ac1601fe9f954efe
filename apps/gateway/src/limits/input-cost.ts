import { type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { type Cost, FREE, sum } from './cost';
import type { CostWeights } from './cost-weights';

/**
 * What a value costs as argument or field of an input object, with all that is in it.
 *
 * @param coordinate of the argument or field
 * @param value coerced; undefined where none was given
 */
export function costOfInput(weights: CostWeights, coordinate: string, type: GraphQLInputType, value: unknown): Cost {
  if (value === undefined) return FREE;
  return sum([{ fieldCost: weights.ofField(coordinate, type), typeCost: 0 }, costOfValue(weights, type, value)]);
}

function costOfValue(weights: CostWeights, type: GraphQLInputType, value: unknown): Cost {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return FREE;
  if (Array.isArray(value)) return sum(value.map((one) => costOfValue(weights, type, one)));
  const given = value as Readonly<Record<string, unknown>>;
  const fields = Object.values(named.getFields()).map((field) =>
    costOfInput(weights, `${named.name}.${field.name}`, field.type, given[field.name]),
  );
  return sum([{ fieldCost: 0, typeCost: weights.ofType(named) }, ...fields]);
}
