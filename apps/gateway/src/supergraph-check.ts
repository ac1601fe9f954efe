import { readWrittenRules } from './authorisation/written-rules';
import { LoadedSupergraph } from './planning/loaded-supergraph';
import { isHttpUrl, type SubgraphUrls } from './subgraph-urls';

/** A supergraph that the gateway can serve. */
export interface CheckedSupergraph {
  readonly text: string;
  /** Its subgraphs and the addresses by which they are called. */
  readonly subgraphs: SubgraphUrls;
  readonly loaded: LoadedSupergraph;
}

/** A supergraph can not be served; the message tells why. */
export class SupergraphError extends Error {
  override readonly name = 'SupergraphError';
}

/**
 * Checks a supergraph by loading it.
 *
 * @param text supergraph SDL, Federation 2
 * @param overrides addresses that replace those in the supergraph
 * @param hasIssuer whether callers can show by a token what is open to them
 * @throws SupergraphError when it does not load, uses what the gateway does not support, or a subgraph has no address
 */
export async function checkSupergraph(
  text: string,
  overrides: SubgraphUrls,
  hasIssuer: boolean,
): Promise<CheckedSupergraph> {
  const loaded = load(text);
  refuseIdleRules(text, hasIssuer);
  const subgraphs = Object.fromEntries(loaded.subgraphs.map(({ name, url }) => [name, overrides[name] ?? url]));
  const withoutAddress = Object.keys(subgraphs).filter((name) => !isHttpUrl(subgraphs[name] ?? ''));
  if (withoutAddress.length > 0) {
    throw new SupergraphError(
      withoutAddress
        .map((name) => `Subgraph "${name}" has no http address; give --subgraph-url ${name}=URL.`)
        .join(' '),
    );
  }
  return { text, subgraphs, loaded };
}

/** Tells which of the given addresses belong to no subgraph, probably by a slip of the pen; undefined when none. */
export function describeStrayAddresses({ subgraphs }: CheckedSupergraph, overrides: SubgraphUrls): string | undefined {
  const stray = Object.keys(overrides).filter((name) => !Object.hasOwn(subgraphs, name));
  if (stray.length === 0) return undefined;
  return `An address is given for ${stray.join(', ')}, but the subgraphs are: ${Object.keys(subgraphs).join(', ')}.`;
}

function load(text: string): LoadedSupergraph {
  try {
    return new LoadedSupergraph(text);
  } catch (fault) {
    throw new SupergraphError(describe(fault));
  }
}

function describe(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** Rules that nobody could ever meet are a slip of whoever set the gateway up. */
function refuseIdleRules(text: string, hasIssuer: boolean): void {
  if (hasIssuer || readWrittenRules(text).size === 0) return;
  throw new SupergraphError(
    'It says by @authenticated, @requiresScopes or @policy what is open to which token, but no issuer of tokens is set: set JWT_ISSUER.',
  );
}
