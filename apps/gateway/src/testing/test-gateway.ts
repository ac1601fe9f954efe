import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { readSettings } from '@kakehashi/config';
import { type FormattedExecutionResult, parse } from 'graphql';
import { pino } from 'pino';
import { type RunningGateway, startGateway } from '../gateway';
import { type GatewaySettings, gatewaySettings } from '../settings';
import type { TinySubgraph } from './tiny-subgraph';

/** One line of the gateway's log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly msg: string };

/** A gateway over tiny subgraphs, on a free port, with its log in memory. */
export interface TestGateway extends RunningGateway {
  readonly supergraphFile: string;
  readonly log: readonly LogLine[];
  ask(query: string, options?: AskOptions): Promise<Answer>;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

export interface Answer extends FormattedExecutionResult<Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
}

/** Set by jest.config.js; the default of the settings otherwise. */
export const { planExecutor } = globalThis as { planExecutor?: string };

/** Names and schemas of subgraphs → their supergraph, with their places in the list for addresses. */
const composed = new Map<string, string>();

/** Composes tiny subgraphs; the same ones at other addresses are not composed anew. */
export function composeTiny(subgraphs: readonly TinySubgraph[]): string {
  const key = JSON.stringify(subgraphs.map(({ name, sdl }) => [name, sdl]));
  const supergraph = composed.get(key) ?? composeUnplaced(subgraphs);
  composed.set(key, supergraph);
  return supergraph.replaceAll(/"place:(\d+)"/g, (_, place) => JSON.stringify(subgraphs[place]?.url));
}

function composeUnplaced(subgraphs: readonly TinySubgraph[]): string {
  const services = subgraphs.map(({ name, sdl }, place) => ({ name, url: `place:${place}`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/**
 * Starts a gateway over the supergraph of tiny subgraphs; its folder goes when it stops. It does not wait then for requests
 * or kept connections unless `DRAIN_MS` says so.
 */
export async function startTestGateway(
  subgraphs: readonly TinySubgraph[],
  settings: Partial<GatewaySettings> = {},
): Promise<TestGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeTiny(subgraphs));
  const log: LogLine[] = [];
  const logger = pino({ base: null }, { write: (line: string) => log.push(JSON.parse(line)) });
  const defaults = readSettings(gatewaySettings, {
    ...(planExecutor !== undefined && { PLAN_EXECUTOR: planExecutor }),
    PORT: '0',
    EXPLORER: 'false',
    DRAIN_MS: '20',
    SUPERGRAPH: supergraphFile,
  });
  const removeFolder = () => rmSync(folder, { recursive: true });
  const gateway = await startGateway({ ...defaults, ...settings }, logger).catch((fault) => {
    removeFolder();
    throw fault;
  });
  return {
    ...gateway,
    supergraphFile,
    log,
    ask: (query, options) => ask(gateway.address, query, options),
    stop: async () => {
      await gateway.stop();
      removeFolder();
    },
  };
}

async function ask(address: string, query: string, { variables, headers }: AskOptions = {}): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const result = (await response.json()) as FormattedExecutionResult<Record<string, unknown>>;
  return { ...result, status: response.status, headers: response.headers };
}

/** Waits until something holds; fails after the given time, by default far beyond what anything within a process takes. */
export async function until(holds: () => boolean | Promise<boolean>, mostMs = 10_000): Promise<void> {
  for (let turn = 0; !(await holds()); turn++) {
    if (turn * 20 > mostMs) throw new Error('What was waited for has not come about.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
