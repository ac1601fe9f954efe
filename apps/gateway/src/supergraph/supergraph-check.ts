import { LoadedSupergraph, type PlanningLimits } from '../planning/loaded-supergraph';
import { isHttpUrl, type SubgraphUrls } from '../subgraph-urls';
import { SupergraphError } from './supergraph-error';

/**
 * Checks a supergraph by loading it.
 *
 * @param text supergraph SDL, Federation 2
 * @param overrides addresses that replace those in the supergraph
 * @param limits how far operations on it are planned
 * @throws SupergraphError when it does not load, uses what the gateway does not support, or a subgraph has no address
 */
export function checkSupergraph(text: string, overrides: SubgraphUrls, limits: PlanningLimits): LoadedSupergraph {
  if (text.trim() === '') throw new SupergraphError('It is empty.');
  const supergraph = load(text, limits);
  const withoutAddress = supergraph.subgraphs.filter(({ name, url }) => !isHttpUrl(overrides[name] ?? url));
  if (withoutAddress.length > 0) {
    throw new SupergraphError(
      withoutAddress
        .map(({ name }) => `Subgraph "${name}" has no http address; give --subgraph-url ${name}=URL.`)
        .join(' '),
    );
  }
  return supergraph;
}

/** Tells which of the given addresses belong to no subgraph, probably by a slip of the pen; undefined when none. */
export function describeStrayAddresses({ subgraphs }: LoadedSupergraph, overrides: SubgraphUrls): string | undefined {
  const names = subgraphs.map(({ name }) => name);
  const stray = Object.keys(overrides).filter((name) => !names.includes(name));
  if (stray.length === 0) return undefined;
  return `An address is given for ${stray.join(', ')}, but the subgraphs are: ${names.join(', ')}.`;
}

function load(text: string, limits: PlanningLimits): LoadedSupergraph {
  try {
    return new LoadedSupergraph(text, limits);
  } catch (fault) {
    throw new SupergraphError(describe(fault));
  }
}

/** Directives that the gateway would have to enforce: it does not load a supergraph that relies on them. */
const ENFORCED_ELSEWHERE = /https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\//g;

function describe(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (fault instanceof TypeError || fault instanceof RangeError)
    return `It is no supergraph of Federation 2 (${message}).`;
  const features = [...new Set([...message.matchAll(ENFORCED_ELSEWHERE)].map(([, name]) => `@${name}`))];
  if (features.length === 0) return message;
  return `It uses ${features.join(', ')}, which this gateway does not enforce; serving it would open what those rules close.`;
}
