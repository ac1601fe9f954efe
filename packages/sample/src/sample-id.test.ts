import { sampleId, uuidVersion7 } from './sample-id';

const UUID_VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('sampleId', () => {
  it('is a UUID of version 7 with the instant of the facts', () => {
    const id = sampleId('organisation', 'jst');
    expect(id).toMatch(UUID_VERSION_7);
    expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(Date.UTC(2025, 9, 8));
  });

  it('is the same for ever, and differs by kind and slug', () => {
    expect(sampleId('organisation', 'jst')).toBe('0199c11e-1c00-72fd-9c11-94fcf0d9f411');
    expect(sampleId('programme', 'jst')).not.toBe(sampleId('organisation', 'jst'));
    expect(sampleId('organisation', 'most')).not.toBe(sampleId('organisation', 'jst'));
  });
});

describe('uuidVersion7', () => {
  it('keeps version and variant whatever bits it is given', () => {
    expect(uuidVersion7(0, 0, 0, 0)).toBe('00000000-0000-7000-8000-000000000000');
    expect(uuidVersion7(2 ** 48 - 1, 0xfff, 0xffffffff, 0xffffffff)).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
  });
});
