import { request } from 'undici';
import type { GatewayProcess } from '../contenders/gateway-process';
import { type BenchOperation, bodyOf, PAGES } from '../graph/operations';
import type { RecordedRequest } from './recorded-request';
import { expectSameAnswers } from './same-answers';

/** gateway → the requests for each page of people, in order. */
export type Recordings = ReadonlyMap<GatewayProcess, readonly RecordedRequest[]>;

/**
 * Asks every gateway for every page once: the subgraphs learn their answers by heart, and the gateways' answers are
 * compared.
 *
 * @throws Error when they differ
 */
export async function recordRequests(
  gateways: readonly GatewayProcess[],
  operation: BenchOperation,
): Promise<Recordings> {
  const recordings = new Map(gateways.map((gateway) => [gateway, [] as RecordedRequest[]]));
  for (let page = 0; page < PAGES; page++) {
    const body = bodyOf(operation, page);
    const given = [];
    for (const [gateway, requests] of recordings) {
      const text = await answerTo(gateway.address, body);
      requests.push({ body, answerBytes: Buffer.byteLength(text) });
      given.push({ gateway: gateway.contender.name, answer: JSON.parse(text) });
    }
    expectSameAnswers(given);
  }
  return recordings;
}

/** A gateway's answer to a request body, as text. */
export async function answerTo(address: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await request(`${address}/graphql`, { method: 'POST', headers, body });
  return response.body.text();
}
