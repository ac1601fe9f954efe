import { type GraphQLType, getNamedType, isLeafType } from 'graphql';
import type { CostDirectives } from './cost-directives';

/** The weight of each part of a schema: `@cost`, or what the specification says where there is none. */
export class CostWeights {
  constructor(private readonly directives: CostDirectives) {}

  /** One object of a type, or one scalar. */
  ofType(type: GraphQLType): number {
    return this.ofField(getNamedType(type).name, type);
  }

  /** One call of a field, one argument, or one field of an input object, of a type. */
  ofField(coordinate: string, type: GraphQLType): number {
    return this.directives.weights.get(coordinate) ?? (isLeafType(getNamedType(type)) ? 0 : 1);
  }
}
