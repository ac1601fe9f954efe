import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { programmes } from '../definition';

describe('Event.disagreements', () => {
  it('tells that an article gives no year, and what was inferred', async () => {
    const subgraph = await SubgraphTest.start(programmes, 0);
    const { data } = await subgraph.query(
      `{ events(search: "deputy minister") { nodes { disagreements {
           field rule chosen { value provenance { source } } others { value provenance { source note } }
         } } } }`,
    );
    expect(data.events.nodes).toEqual([
      {
        disagreements: [
          {
            field: 'period',
            rule: 'MOST_EXACT_FIRST',
            chosen: {
              value: { from: '2025-08-27', to: '2025-08-28', precision: 'DAY' },
              provenance: { source: 'INFERRED' },
            },
            others: [
              {
                value: { from: null, to: null, precision: 'DAY' },
                provenance: { source: 'VIETNAMNET', note: expect.stringContaining('27 August') },
              },
            ],
          },
        ],
      },
    ]);
    await subgraph.stop();
  });
});
