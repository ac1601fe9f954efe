import { cellText } from '../table/cell-text';
import type { Column, Row } from '../table/columns';
import { isMissing } from '../table/compare';

/** Which columns hold the two ends of a link. */
export interface NetworkChoice {
  readonly from: string;
  readonly to: string;
}

/** Nodes that an eye can still follow. */
const MOST_NODES = 150;

/** Somebody or something that links lead to. */
export interface NetworkNode {
  readonly name: string;
  /** How many others it is linked to. */
  readonly degree: number;
  /** At which ends of links it stands. */
  readonly side: 'from' | 'to' | 'both';
  /** Number of its community, from 1; undefined where the answer tells none. */
  readonly community?: number;
}

/** A link, however many rows have it. */
export interface NetworkLink {
  readonly from: string;
  readonly to: string;
  /** How many rows have it; of a network that the answer tells as such, its weight. */
  readonly rows: number;
}

export interface NetworkData {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** Rows without one of the ends. */
  readonly missing: number;
  /** Nodes left out because there are too many, those with the fewest links first. */
  readonly cut: number;
  /** True where the answer is a network by itself, whose links have weights. */
  readonly isWeighted?: true;
}

/** The columns whose values can be the ends of links: names and codes that stand alone in their cell. */
export function endColumns(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  return columns.filter(
    ({ id, kind, isList, canOpen }) =>
      (kind === 'text' || kind === 'id' || kind === 'enum') &&
      !isList &&
      !canOpen &&
      !/(^|\.)currency$/.test(id) &&
      new Set(rows.map((row) => row[id])).size > 1,
  );
}

/** The best guess at the two ends: names before titles before codes, of two different things; undefined without two columns. */
export function suggestNetwork(columns: readonly Column[], rows: readonly Row[]): NetworkChoice | undefined {
  const ends = [...endColumns(columns, rows)].sort((one, other) => worth(other) - worth(one));
  const [from] = ends;
  const to = ends.find(({ id }) => from && id !== from.id && thingOf(id) !== thingOf(from.id));
  if (!from || !to) return undefined;
  const isInOrder = columns.indexOf(from) < columns.indexOf(to);
  return isInOrder ? { from: from.id, to: to.id } : { from: to.id, to: from.id };
}

/** Makes nodes and links of rows; each row with both ends is a link. */
export function networkData({ from, to }: NetworkChoice, rows: readonly Row[]): NetworkData {
  const counts = new Map<string, NetworkLink>();
  let missing = 0;
  for (const row of rows) {
    if (isMissing(row[from]) || isMissing(row[to])) {
      missing += 1;
      continue;
    }
    const [one, other] = [cellText(row[from]), cellText(row[to])];
    const key = JSON.stringify([one, other]);
    counts.set(key, { from: one, to: other, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  const all = [...counts.values()];
  const nodes = nodesOf(all);
  const kept = nodes.slice(0, MOST_NODES);
  const names = new Set(kept.map(({ name }) => name));
  const links = all.filter((link) => names.has(link.from) && names.has(link.to));
  return { nodes: kept, links: links.sort((a, b) => b.rows - a.rows), missing, cut: nodes.length - kept.length };
}

function nodesOf(links: readonly NetworkLink[]): NetworkNode[] {
  const others = new Map<string, Set<string>>();
  const add = (name: string, other: string) => others.set(name, (others.get(name) ?? new Set()).add(other));
  for (const { from, to } of links) {
    add(from, to);
    add(to, from);
  }
  const [starts, ends] = [new Set(links.map(({ from }) => from)), new Set(links.map(({ to }) => to))];
  const sideOf = (name: string) => (starts.has(name) ? (ends.has(name) ? 'both' : 'from') : 'to');
  return [...others]
    .map(([name, linked]): NetworkNode => ({ name, degree: linked.size, side: sideOf(name) }))
    .sort((one, other) => other.degree - one.degree);
}

function worth({ id, kind }: Column): number {
  if (/(^|\.)(displayName|name)$/i.test(id)) return 3;
  if (/(title|label|number)$/i.test(id)) return 2;
  return kind === 'text' ? 1 : 0;
}

/** What a column tells something of: its id without the last step. */
function thingOf(id: string): string {
  return id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : '';
}
