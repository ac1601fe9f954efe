import { combineHandlers } from './combine-handlers';
import type { EventHandlers } from './event-handlers';

describe('combineHandlers', () => {
  const done: string[] = [];
  const slice = (name: string): EventHandlers => ({
    'call.opened': async () => {
      done.push(name);
      if (name === 'refuses') throw new Error('refused');
    },
  });
  const tell = (handlers: EventHandlers) => handlers['call.opened']?.({} as never, {} as never);

  beforeEach(() => done.splice(0));

  it('does what each slice does about a type, in their order', async () => {
    const combined = combineHandlers(slice('one'), { 'outcome.recorded': async () => undefined }, slice('two'));
    await tell(combined);
    expect(done).toEqual(['one', 'two']);
    expect(Object.keys(combined).sort()).toEqual(['call.opened', 'outcome.recorded']);
  });

  it('stops at the first that fails, so that all is taken back', async () => {
    await expect(tell(combineHandlers(slice('refuses'), slice('two')))).rejects.toThrow('refused');
    expect(done).toEqual(['refuses']);
  });
});
