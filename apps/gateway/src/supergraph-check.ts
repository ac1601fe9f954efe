import './no-telemetry';
import { ApolloGateway } from '@apollo/gateway';
import { assertValidSchema } from 'graphql';
import { isHttpUrl, type SubgraphUrls } from './subgraph-urls';

/** A supergraph that the gateway can serve. */
export interface CheckedSupergraph {
  readonly text: string;
  /** Its subgraphs and the addresses by which they are called. */
  readonly subgraphs: SubgraphUrls;
}

/** A supergraph can not be served; the message tells why. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';
}

/**
 * Checks a supergraph by loading it into a gateway that serves nobody.
 *
 * A gateway that is given a bad supergraph while it serves may end half changed; this keeps such a text away from it.
 *
 * @param text supergraph SDL, Federation 2
 * @param overrides addresses that replace those in the supergraph
 * @throws SupergraphError when it does not load, uses what the gateway does not support, or a subgraph has no address
 */
export async function checkSupergraph(text: string, overrides: SubgraphUrls): Promise<CheckedSupergraph> {
  const subgraphs: Record<string, string> = {};
  const trial = new ApolloGateway({
    supergraphSdl: text,
    validateSupergraph: true,
    logger: silent,
    buildService: ({ name, url }) => {
      subgraphs[name] = overrides[name] ?? url ?? '';
      return { process: async () => ({}) };
    },
  });
  try {
    assertValidSchema((await trial.load()).schema);
  } catch (fault) {
    throw new SupergraphError(describe(fault));
  } finally {
    await trial.stop();
  }
  const withoutAddress = Object.keys(subgraphs).filter((name) => !isHttpUrl(subgraphs[name] ?? ''));
  if (withoutAddress.length > 0) {
    throw new SupergraphError(
      withoutAddress
        .map((name) => `Subgraph "${name}" has no http address; give --subgraph-url ${name}=URL.`)
        .join(' '),
    );
  }
  return { text, subgraphs };
}

/** Tells which of the given addresses belong to no subgraph, probably by a slip of the pen; undefined when none. */
export function describeStrayAddresses({ subgraphs }: CheckedSupergraph, overrides: SubgraphUrls): string | undefined {
  const stray = Object.keys(overrides).filter((name) => !Object.hasOwn(subgraphs, name));
  if (stray.length === 0) return undefined;
  return `An address is given for ${stray.join(', ')}, but the subgraphs are: ${Object.keys(subgraphs).join(', ')}.`;
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Directives that the gateway would have to enforce: it does not load a supergraph that relies on them. */
const ENFORCED_ELSEWHERE = /https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//g;

function describe(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  const features = [...new Set([...message.matchAll(ENFORCED_ELSEWHERE)].map(([, name]) => `@${name}`))];
  if (features.length === 0) return message;
  return `It uses ${features.join(', ')}, which this gateway does not enforce; serving it would open what those rules close.`;
}
