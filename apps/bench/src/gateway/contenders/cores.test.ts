import { shareCores } from './cores';

describe('shareCores', () => {
  it('gives the gateway the first core and the load all others', () => {
    expect(shareCores(2)).toEqual({ gateway: '0', load: '1' });
    expect(shareCores(8)).toEqual({ gateway: '0', load: '1-7' });
  });

  it('can share nothing where there is one core', () => {
    expect(shareCores(1)).toBeUndefined();
  });
});
