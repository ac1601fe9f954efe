import { SoleWorker } from './sole-worker';

describe('SoleWorker', () => {
  it('answers its own broadcasts, and tells faults', async () => {
    const peers = new SoleWorker();
    peers.answer('count', (content) => ({ counted: content }));
    expect(await peers.broadcast('count', 3)).toEqual([{ worker: 1, content: { counted: 3 } }]);
    expect(await peers.broadcast('other')).toEqual([{ worker: 1, fault: 'Nothing answers "other".' }]);
  });

  it('waits for nobody', async () => {
    const peers = new SoleWorker();
    await peers.reach();
    expect(await peers.hasReached()).toBe(false);
  });
});
