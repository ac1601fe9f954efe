import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { createError } from '@kakehashi/errors';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../gateway-context';
import { withHttpStatus } from '../http-fault';
import type { ServedSupergraph } from '../supergraph/served-supergraph';
import { totalOf } from './cost';
import { CostBook, type CostedOperation } from './cost-book';
import { costDirectivesOf } from './cost-directives';
import { asksForPrice } from './price-request';
import type { TokenBuckets } from './token-bucket';
import { type ToldField, toldFields } from './told-price';

export interface CostLimits {
  /** Most that one operation may cost. */
  readonly most: number;
  /** Size of a list about which the schema says nothing. */
  readonly listSize: number;
  /** What each client may spend; undefined when that is not limited. */
  readonly buckets: TokenBuckets | undefined;
}

/** What `extensions.cost` of an answer tells. */
interface ToldCost {
  readonly requested: number;
  readonly limit: number;
  readonly fieldCost: number;
  readonly typeCost: number;
  /** What the client may still spend at once; missing when that is not limited. */
  readonly remaining?: number;
  /** The fields that cost something, where the client asked for the cost alone. */
  readonly fields?: readonly ToldField[];
}

/** What a client spends to be told a cost, whatever that is. */
const PRICE_OF_PRICE = 1;

/**
 * Refuses operations that cost too much, or more than their client may spend, and tells in `extensions.cost` what each cost.
 *
 * The cost is estimated before planning, so that a refused operation costs nearly nothing. Who asks for the cost alone is
 * told it with that of each field, also above what is allowed, and nothing is executed.
 */
export function costLimit(
  { most, listSize, buckets }: CostLimits,
  served: ServedSupergraph,
): ApolloServerPlugin<GatewayContext> {
  let book: CostBook | undefined;

  const spend = async (client: string, cost: number): Promise<Pick<ToldCost, 'remaining'>> => {
    if (!buckets) return {};
    const { isGranted, remaining, retryAfterMs } = await buckets.take(client, cost);
    if (!isGranted) throw tooOften(cost, remaining, retryAfterMs);
    return { remaining };
  };

  const charge = async (asked: CostedOperation, client: string): Promise<ToldCost | undefined> => {
    const cost = book?.costOf(asked);
    if (!cost) return undefined;
    const requested = totalOf(cost);
    if (requested > most) throw tooCostly(requested, most);
    return { requested, limit: most, ...cost, ...(await spend(client, requested)) };
  };

  const price = async (asked: CostedOperation, client: string): Promise<ToldCost> => {
    const spent = await spend(client, PRICE_OF_PRICE);
    const known = book?.priceOf(asked);
    if (!known) throw withoutPrice();
    return { requested: totalOf(known.cost), limit: most, ...known.cost, ...spent, fields: toldFields(known) };
  };

  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema }) => {
        book = new CostBook(apiSchema, costDirectivesOf(served.current), listSize);
      },
    }),
    async requestDidStart() {
      let told: ToldCost | undefined;
      let isPriced = false;
      return {
        async didResolveOperation({ document, operation, request, contextValue }) {
          if (!operation) return;
          const asked = { document, operation, variables: request.variables ?? {} };
          isPriced = asksForPrice(request);
          told = await (isPriced ? price : charge)(asked, contextValue.client);
          if (told) contextValue.summary.cost = told.requested;
        },
        async responseForOperation({ overallCachePolicy }) {
          if (!isPriced) return null;
          overallCachePolicy.restrict({ maxAge: 0 });
          return { http: { status: undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult: {} } };
        },
        async willSendResponse({ response: { body }, overallCachePolicy }) {
          if (!told || body.kind !== 'single') return;
          // What one client has left is nothing to keep, and nothing for the next one that gets the kept answer.
          const { remaining, ...cost } = told;
          const isKept = remaining === undefined || overallCachePolicy.policyIfCacheable() !== null;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: isKept ? cost : told };
        },
      };
    },
  };
}

function withoutPrice(): GraphQLError {
  const message = 'The variables do not fit the operation, so that it has no cost.';
  return withHttpStatus(createError('BAD_USER_INPUT', message, { argument: 'variables' }));
}

function tooCostly(requested: number, allowed: number): GraphQLError {
  const message = `The operation may cost ${requested}; MAX_COST allows ${allowed}.`;
  return withHttpStatus(createError('OPERATION_TOO_COSTLY', message, { limit: 'MAX_COST', allowed, requested }));
}

function tooOften(requested: number, allowed: number, retryAfterMs: number): GraphQLError {
  const message = `The operation may cost ${requested}; of what you may spend, ${allowed} are left for now.`;
  const details = { limit: 'RATE_LIMIT', allowed, requested, retryAfterMs };
  return withHttpStatus(createError('RATE_LIMITED', message, details));
}
