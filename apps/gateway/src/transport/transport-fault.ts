import { SubgraphFailure } from './subgraph-failure';

const TIMEOUTS = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_ABORTED']);

/** What the peer sent can not be read; sent once more, it would be the same. */
const UNREADABLE = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'ERR_BUFFER_TOO_LARGE']);

/**
 * Sorts a fault of the connection.
 *
 * @param hasAnswered whether the subgraph's answer had begun: what breaks off then is a truncated answer
 */
export function sortTransportFault(fault: unknown, hasAnswered: boolean): SubgraphFailure {
  if (fault instanceof SubgraphFailure) return fault;
  const { name = '', message = String(fault), code: rawCode } = fault as Partial<NodeJS.ErrnoException>;
  // A DOMException has a number here.
  const code = String(rawCode ?? '');
  const reason = `${code || name}: ${message}`;
  if (name === 'TimeoutError' || TIMEOUTS.has(code)) {
    return new SubgraphFailure('SUBGRAPH_TIMEOUT', reason, { isOutage: true });
  }
  if (UNREADABLE.has(code)) return new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', reason);
  if (name === 'HTTPParserError') return new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', reason, { isOutage: true });
  const brokenOff = { isOutage: true, isTransient: true };
  return new SubgraphFailure(hasAnswered ? 'SUBGRAPH_INVALID_RESPONSE' : 'SUBGRAPH_UNAVAILABLE', reason, brokenOff);
}
