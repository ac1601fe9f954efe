import type { NetworkData, NetworkLink, NetworkNode } from './network-data';

type Json = Readonly<Record<string, unknown>>;

/** Deeper than any question names a network. */
const DEEPEST = 6;

/** Where the name of an end stands: on itself, or on the person or organisation that it is. */
const NAMED = ['person', 'organisation', 'party', 'funder'] as const;

/** What tells how heavy an edge is, the best first. */
const WEIGHTS = ['weight', 'awardCount', 'linkCount'] as const;

/**
 * The network or the paths that an answer holds as such: `edges` whose ends are `from` and `to`, with or without `nodes`, or `paths` of
 * `hops`. The first that is found; undefined where there is none. Ends of the same name are told apart by their ids.
 */
export function answeredNetwork(data: unknown): NetworkData | undefined {
  const found = find(data, DEEPEST);
  if (!found) return undefined;
  const edges = edgesOf(found);
  const nodes = listOf(found.nodes);
  const names = namesOf([...nodes, ...edges.flatMap(({ from, to }) => [from, to])]);
  const nameOf = (end: unknown) => names.get(keyOf(end)) ?? keyOf(end);
  const links = new Map<string, NetworkLink>();
  for (const edge of edges) {
    const [from, to] = [nameOf(edge.from), nameOf(edge.to)];
    links.set(JSON.stringify([from, to]), { from, to, rows: weightOf(edge) });
  }
  const all = [...links.values()];
  const told = new Map(nodes.map((node) => [nameOf(node), node]));
  const everybody = new Set([...told.keys(), ...all.flatMap(({ from, to }) => [from, to])]);
  return {
    nodes: [...everybody].map((name) => nodeOf(name, all, told.get(name))),
    links: all,
    missing: 0,
    cut: Number(isJson(found.leftOut) ? (found.leftOut.nodes ?? 0) : 0),
    isWeighted: true,
  };
}

function nodeOf(name: string, links: readonly NetworkLink[], told: Json | undefined): NetworkNode {
  const degree = links.filter(({ from, to }) => from === name || to === name).length;
  const community = typeof told?.community === 'number' ? told.community : undefined;
  return { name, degree, side: 'both', ...(community !== undefined && { community }) };
}

function find(value: unknown, depth: number): Json | undefined {
  if (depth === 0 || !isJson(value)) return undefined;
  if (edgesOf(value).length > 0) return value;
  for (const inner of Object.values(value)) {
    const found = find(inner, depth - 1);
    if (found) return found;
  }
  return undefined;
}

function edgesOf(value: Json): Json[] {
  const hops = listOf(value.paths).flatMap((path) => listOf(path.hops));
  return [...listOf(value.edges), ...hops].filter(({ from, to }) => isJson(from) && isJson(to));
}

function namesOf(ends: readonly unknown[]): ReadonlyMap<string, string> {
  const names = new Map(ends.map((end) => [keyOf(end), nameIn(end) ?? keyOf(end)]));
  const keysOf = new Map<string, string[]>();
  for (const [key, name] of names) keysOf.set(name, [...(keysOf.get(name) ?? []), key]);
  const isShared = (name: string) => (keysOf.get(name)?.length ?? 0) > 1;
  return new Map([...names].map(([key, name]) => [key, isShared(name) ? `${name} (${key.slice(-4)})` : name]));
}

/** The id of an end, else its name. */
function keyOf(end: unknown): string {
  return textIn(end, ['id', 'reference']) ?? nameIn(end) ?? '?';
}

function nameIn(end: unknown): string | undefined {
  return textIn(end, ['displayName', 'name', 'title']);
}

function textIn(end: unknown, keys: readonly string[]): string | undefined {
  if (!isJson(end)) return undefined;
  const own = keys.map((key) => end[key]).find((text) => typeof text === 'string');
  if (typeof own === 'string') return own;
  for (const inner of NAMED) {
    const text = textIn(end[inner], keys);
    if (text !== undefined) return text;
  }
  return undefined;
}

function weightOf(edge: Json): number {
  const weight = WEIGHTS.map((name) => edge[name]).find((value) => typeof value === 'number');
  return typeof weight === 'number' ? weight : 1;
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
