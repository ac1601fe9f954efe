import { groupBy, isId, Parameters } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { moneyFromMinorUnits, tellLeftOut } from '@kakehashi/shared-types';
import type { SubgraphContext } from '@kakehashi/subgraph';
import { awardList } from '../award/award.input';
import { GREATEST_RATE_AGE_DAYS } from '../conversion/conversion.input';
import { convertTotal } from '../conversion/conversion.service';
import type { CoFundingArguments } from './co-funding.input';
import type { CoFundingNetwork, CoFundingShare } from './co-funding.value';
import { type ReadEdge, type ReadShare, readNetwork, readShares } from './read-co-funding';

const MOST_NODES = 500;
const MOST_EDGES = 2_000;

/**
 * Who funds awards together with whom.
 *
 * @throws BAD_USER_INPUT for a malformed id, filter or currency, or a number that is out of range
 */
export async function findCoFunding(
  context: SubgraphContext,
  asked: CoFundingArguments & { readonly where?: Readonly<Record<string, unknown>> | null | undefined },
): Promise<CoFundingNetwork> {
  if (asked.of != null && !isId(asked.of)) throw badUserInput('of', 'must be an id (a UUID)', asked.of);
  within('mostNodes', asked.mostNodes, 2, MOST_NODES);
  within('mostEdges', asked.mostEdges, 1, MOST_EDGES);
  within('maximumRateAgeDays', asked.maximumRateAgeDays, 0, GREATEST_RATE_AGE_DAYS);
  const statement = () => {
    const parameters = new Parameters();
    return { condition: awardList.conditionOf(context, asked.where, parameters), parameters };
  };
  const { condition, parameters } = statement();
  const of = asked.of?.toLowerCase() ?? null;
  const found = await readNetwork(context.database, condition, parameters, { ...asked, of });
  const amounts = statement();
  const shares = await readShares(context.database, amounts.condition, amounts.parameters, found.edges);
  const sharesOf = groupBy(shares, ({ from, to, funder }) => `${from} ${to} ${funder}`);
  const share = (edge: ReadEdge, funder: string) =>
    tellShare(context, asked, funder, sharesOf.get(`${edge.from} ${edge.to} ${funder}`) ?? []);
  return {
    nodes: found.nodes.map(({ id, ...node }) => ({ funder: { id }, ...node })),
    edges: await Promise.all(
      found.edges.map(async (edge) => ({
        ...edge,
        from: { id: edge.from },
        to: { id: edge.to },
        shares: await Promise.all([share(edge, edge.from), share(edge, edge.to)]),
      })),
    ),
    awardCount: found.awardCount,
    leftOut: tellLeftOut(found.nodeCount - found.nodes.length, found.edgeCount - found.edges.length),
  };
}

async function tellShare(
  context: SubgraphContext,
  { in: currency, maximumRateAgeDays }: CoFundingArguments,
  funder: string,
  given: readonly ReadShare[],
): Promise<CoFundingShare> {
  const sums = [...groupBy(given, (amount) => amount.currency)].map(([of, amounts]) =>
    moneyFromMinorUnits(
      amounts.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n),
      of,
    ),
  );
  const converted = currency == null ? null : await convertTotal(context, given, { currency, maximumRateAgeDays });
  return { funder: { id: funder }, amounts: sums, converted };
}

function within(argument: string, value: number, least: number, most: number): void {
  if (value < least || value > most) throw badUserInput(argument, `must be between ${least} and ${most}`, value);
}
