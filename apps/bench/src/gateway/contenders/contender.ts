/** A gateway that takes part, and how it is started: with its defaults, in production mode, without a log. */
export interface Contender {
  /** As it stands in tables. */
  readonly name: string;
  /** What `--gateways` calls it; variants of one gateway share it. `bare` is no gateway: see bare.ts. */
  readonly family: Family | 'bare';
  /** Whether it sends only one of several identical subgraph queries that are under way at a time. */
  readonly deduplicates: boolean;
  /** The program that Node runs. */
  readonly program: string;
  /** Its arguments for a port and a supergraph file. */
  readonly arguments: (port: number, supergraphFile: string) => readonly string[];
  /** Its whole environment; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Names for `--gateways`. */
export const FAMILIES = ['stock', 'kakehashi', 'hive-js', 'hive-rust'] as const;

/** A gateway, whatever its settings. */
export type Family = (typeof FAMILIES)[number];
