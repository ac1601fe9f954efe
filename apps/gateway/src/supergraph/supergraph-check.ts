import { writtenRulesOf } from '../authorisation/written-rules-of';
import { LoadedSupergraph, type PlanningLimits } from '../planning/loaded-supergraph';
import { isHttpUrl, type SubgraphUrls } from '../subgraph-urls';
import { SupergraphError } from './supergraph-error';

/** The settings by which a supergraph is checked. */
export interface CheckSettings extends PlanningLimits {
  /** Addresses that replace those in the supergraph. */
  readonly SUBGRAPH_URLS?: SubgraphUrls | undefined;
  /** Without it no caller can show what is open to it. */
  readonly JWT_ISSUER?: string | undefined;
}

/**
 * Checks a supergraph by loading it.
 *
 * @param text supergraph SDL, Federation 2
 * @param hash SHA-256 of the text, in hexadecimal digits
 * @throws SupergraphError when it does not load, uses what the gateway does not support, or a subgraph has no address
 */
export function checkSupergraph(text: string, hash: string, settings: CheckSettings): LoadedSupergraph {
  const { SUBGRAPH_URLS: overrides = {}, JWT_ISSUER } = settings;
  if (text.trim() === '') throw new SupergraphError('It is empty.');
  const supergraph = load(text, hash, settings);
  refuseIdleRules(supergraph, JWT_ISSUER !== undefined);
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

function load(text: string, hash: string, limits: PlanningLimits): LoadedSupergraph {
  try {
    return new LoadedSupergraph(text, hash, limits);
  } catch (fault) {
    throw new SupergraphError(describe(fault));
  }
}

function describe(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (fault instanceof TypeError || fault instanceof RangeError)
    return `It is no supergraph of Federation 2 (${message}).`;
  return message;
}

/** Rules that nobody could ever meet are a slip of whoever set the gateway up. */
function refuseIdleRules(supergraph: LoadedSupergraph, hasIssuer: boolean): void {
  if (hasIssuer || writtenRulesOf(supergraph).size === 0) return;
  throw new SupergraphError(
    'It says by @authenticated, @requiresScopes or @policy what is open to which token, but no issuer of tokens is set: set JWT_ISSUER.',
  );
}
