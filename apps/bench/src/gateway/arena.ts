import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph } from '@kakehashi/supergraph';
import type { Contender } from './contenders/contender';
import { pin } from './contenders/cores';
import { GatewayProcess } from './contenders/gateway-process';
import { SUBGRAPHS } from './graph/subgraphs';
import { ReplayedSubgraphs } from './replay/replayed-subgraphs';

/** Where gateways are compared: the subgraphs, their supergraph, and every gateway that was started over it. */
export class Arena {
  private readonly running = new Set<GatewayProcess>();

  private constructor(
    readonly subgraphs: ReplayedSubgraphs,
    private readonly folder: string,
    /** Whether gateways have a core for themselves. */
    readonly isPinned: boolean,
  ) {}

  /**
   * Starts the subgraphs and ties them and this process, which sends the load, to the cores that gateways don't use.
   */
  static async open(): Promise<Arena> {
    const isPinned = pin(process.pid, 'load');
    const subgraphs = await ReplayedSubgraphs.start();
    const folder = mkdtempSync(join(tmpdir(), 'bench-gateway-'));
    const arena = new Arena(subgraphs, folder, isPinned);
    const services = SUBGRAPHS.map(({ name, sdl }) => ({ name, sdl, url: subgraphs.urls[name] as string }));
    arena.publish(composeSupergraph(services).supergraph);
    return arena;
  }

  /** The file that gateways serve. */
  get supergraphFile(): string {
    return join(this.folder, 'supergraph.graphql');
  }

  /** Writes a supergraph for all gateways. */
  publish(supergraph: string): void {
    writeFileSync(this.supergraphFile, supergraph);
  }

  /** Starts a gateway. */
  async start(contender: Contender, nodeOptions: readonly string[] = []): Promise<GatewayProcess> {
    const gateway = await GatewayProcess.start(contender, this.supergraphFile, nodeOptions);
    this.running.add(gateway);
    return gateway;
  }

  /** Starts several, one after the other. */
  async startAll(contenders: readonly Contender[], nodeOptions: readonly string[] = []): Promise<GatewayProcess[]> {
    const gateways: GatewayProcess[] = [];
    for (const contender of contenders) gateways.push(await this.start(contender, nodeOptions));
    return gateways;
  }

  /** Stops everything. */
  async close(): Promise<void> {
    await Promise.all([...this.running].map((gateway) => gateway.stop()));
    await this.subgraphs.stop();
    rmSync(this.folder, { recursive: true });
  }
}
