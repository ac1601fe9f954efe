import { readSettings } from '@kakehashi/config';
import { SecretSeal } from '../webhook/secret-seal';
import { webhookSettings } from '../webhook/webhook-settings';
import { isOpenAddress } from './open-address';
import { retryPause } from './retry-pause';

describe('isOpenAddress', () => {
  it.each(['8.8.8.8', '203.0.114.1', '2606:4700::1111'])('opens %s', (address) => {
    expect(isOpenAddress(address, false)).toBe(true);
  });

  it.each([
    '10.1.2.3',
    '172.16.0.1',
    '192.168.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.2.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:192.168.0.1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'example.org',
    '',
  ])('closes %s', (address) => {
    expect(isOpenAddress(address, false)).toBe(false);
  });

  it('opens this machine’s own alone, where it is told to', () => {
    expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map((address) => isOpenAddress(address, true))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isOpenAddress('10.0.0.1', true)).toBe(false);
  });
});

describe('retryPause', () => {
  const settings = readSettings(webhookSettings, {});

  it('is four times as long after each attempt, up to the longest', () => {
    expect([1, 2, 3, 4].map((attempts) => retryPause(attempts, settings, 1))).toEqual([5_000, 20_000, 80_000, 320_000]);
    expect(retryPause(12, settings, 1)).toBe(43_200_000);
    expect(retryPause(1_000, settings, 1)).toBe(43_200_000);
  });

  it('is shorter by chance, by a quarter at most', () => {
    expect(retryPause(1, settings, 0)).toBe(3_750);
  });
});

describe('SecretSeal', () => {
  const [old, current] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

  it('opens what any of its keys has sealed for the same owner', () => {
    const sealed = new SecretSeal([old]).seal('whsec_x', 'a');
    expect(new SecretSeal([current, old]).open(sealed, 'a')).toBe('whsec_x');
    expect(new SecretSeal([old]).seal('whsec_x', 'a').equals(sealed)).toBe(false);
  });

  it('opens nothing by another key, for another owner, or of what was changed', () => {
    const sealed = new SecretSeal([old]).seal('whsec_x', 'a');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => new SecretSeal([current]).open(sealed, 'a')).toThrow('None of the keys');
    expect(() => new SecretSeal([old]).open(sealed, 'b')).toThrow();
    expect(() => new SecretSeal([old]).open(changed, 'a')).toThrow();
  });
});
