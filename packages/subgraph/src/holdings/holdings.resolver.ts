import { type Copy, readFreshness } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { Arg, type ClassType, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../context';
import { behindSeconds } from '../copies/ready-copies';
import type { HeldType } from './held-type';
import { Holding, Holdings } from './holding.value';
import { HoldingReader } from './holding-reader';

const made = new Map<string, ClassType<object>>();

/** The resolver of what a subgraph holds. Its field has the subgraph's name, as that of the change feed has. */
export function holdingsResolver(
  subgraph: string,
  types: readonly HeldType[],
  copies: readonly Copy[],
): ClassType<object> {
  const known = made.get(subgraph);
  if (known) return known;
  const resolver = createHoldingsResolver(`${subgraph.replace(/s$/, '')}Holdings`, types, copies);
  made.set(subgraph, resolver);
  return resolver;
}

function createHoldingsResolver(name: string, all: readonly HeldType[], copies: readonly Copy[]): ClassType<object> {
  @Resolver()
  class HoldingsResolver {
    @Directive('@cost(weight: 100)')
    @Query(() => Holdings, {
      name,
      nullable: true,
      description:
        'What the subgraph holds, by type: how many you may see, from which sources, how fresh, how complete; and how fresh its copies of what others own are.',
    })
    holdings(
      @Arg('types', () => [String], { nullable: true, description: 'Only these types, such as `Organisation`.' })
      types: string[] | null | undefined,
      @Ctx() context: SubgraphContext,
    ): Holdings {
      const chosen = types ? chosenTypes(all, types) : all;
      const read = chosen.map((type) => new Holding(new HoldingReader(type, context)));
      return new Holdings(read, () => freshnessOf(context, copies));
    }
  }
  return HoldingsResolver;
}

function chosenTypes(all: readonly HeldType[], types: readonly string[]): readonly HeldType[] {
  const names = all.map(({ list }) => list.name);
  const index = types.findIndex((type) => !names.includes(type));
  if (index !== -1) throw badUserInput(`types[${index}]`, `must be one of ${names.join(', ')}`, types[index]);
  return all.filter(({ list }) => types.includes(list.name));
}

async function freshnessOf({ database }: SubgraphContext, copies: readonly Copy[]) {
  const known = copies.length === 0 ? [] : await readFreshness(database, copies);
  return known.map(({ of, from, asOf }) => ({ of, from, asOf, behindSeconds: behindSeconds(asOf) }));
}
