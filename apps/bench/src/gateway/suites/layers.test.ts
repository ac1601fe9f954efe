import { type Layer, layersOf } from './layers';

describe('layersOf', () => {
  const layer = (name: string, off: Record<string, string>, on: Record<string, string>): Layer => ({ name, off, on });
  const layers = [
    layer('log', { LOG_LEVEL: 'silent' }, { LOG_LEVEL: 'info' }),
    layer('costs', { COST_LIMIT: '0' }, {}),
    layer('both', {}, { LOG_LEVEL: 'info', COST_LIMIT: '5' }),
  ];

  it('leaves out layers whose settings the gateway does not have: they would compare it with itself', () => {
    expect(layersOf(new Set(['LOG_LEVEL']), layers).map(({ name }) => name)).toEqual(['log']);
    expect(layersOf(new Set(['LOG_LEVEL', 'COST_LIMIT']), layers)).toEqual(layers);
  });
});
