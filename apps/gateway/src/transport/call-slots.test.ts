import { CallSlots } from './call-slots';
import { Lifetime } from './lifetime';
import { SubgraphFailure } from './subgraph-failure';

describe('CallSlots', () => {
  const left = new SubgraphFailure('REQUEST_CANCELLED', 'left');

  it('gives a place that becomes free to the first that waits', async () => {
    const slots = new CallSlots(1, 2);
    const order: number[] = [];
    expect([slots.tryTake(), slots.tryTake()]).toEqual([true, false]);
    const first = slots.wait(new Lifetime()).then(() => order.push(1));
    const second = slots.wait(new Lifetime()).then(() => order.push(2));
    slots.release();
    await first;
    expect(slots.tryTake()).toBe(false);
    slots.release();
    await second;
    slots.release();
    expect({ order, isFree: slots.tryTake() }).toEqual({ order: [1, 2], isFree: true });
  });

  it('refuses when as many wait as may', async () => {
    const slots = new CallSlots(1, 1);
    slots.tryTake();
    void slots.wait(new Lifetime());
    await expect(slots.wait(new Lifetime())).rejects.toMatchObject({ code: 'SUBGRAPH_OVERLOADED' });
  });

  it('lets one that waits leave', async () => {
    const slots = new CallSlots(1, 1);
    slots.tryTake();
    const lifetime = new Lifetime();
    const waiting = slots.wait(lifetime);
    lifetime.end(left);
    await expect(waiting).rejects.toBe(left);
    const next = slots.wait(new Lifetime());
    slots.release();
    await next;
  });

  it('keeps no place in the queue for one that has left already', async () => {
    const slots = new CallSlots(1, 1);
    slots.tryTake();
    const lifetime = new Lifetime();
    lifetime.end(left);
    await expect(slots.wait(lifetime)).rejects.toBe(left);
    slots.release();
    expect(slots.tryTake()).toBe(true);
  });
});
