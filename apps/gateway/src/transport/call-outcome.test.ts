import { outcomeOf } from './call-outcome';
import { SubgraphFailure } from './subgraph-failure';

describe('outcomeOf', () => {
  const timeout = new SubgraphFailure('SUBGRAPH_TIMEOUT', '', { isOutage: true });

  it.each([
    ['a subgraph that is not there', new SubgraphFailure('SUBGRAPH_UNAVAILABLE', '', { isOutage: true }), 0, 'outage'],
    ['a subgraph that does not answer', timeout, 0.9, 'outage'],
    ['a call that had too little time left', timeout, 0.2, 'cancelled'],
    ['an answer that is too large', new SubgraphFailure('SUBGRAPH_INVALID_RESPONSE', ''), 0.1, 'answered'],
    ['a refusal', new SubgraphFailure('SUBGRAPH_UNAVAILABLE', ''), 0.1, 'answered'],
    ['a client that left', new SubgraphFailure('REQUEST_CANCELLED', ''), 0.9, 'cancelled'],
    ['a request whose time is over', new SubgraphFailure('REQUEST_TIMEOUT', ''), 0.9, 'cancelled'],
    ['a fault of ours', new TypeError(), 0.1, 'cancelled'],
  ])('sorts %s', (_, fault, share, outcome) => {
    expect(outcomeOf(fault, share)).toBe(outcome);
  });
});
