import { dayOf, isAhead, isOver } from './call-days';

const call = { opensOn: '2026-03-01', closesOn: '2026-03-31', closesAt: null, timeZone: 'Asia/Tokyo' };
const at = (instant: string) => new Date(instant);

describe('The days of a call', () => {
  it('begin and end in its own time zone', () => {
    expect(isAhead(call, at('2026-02-28T14:59:59.999Z'))).toBe(true);
    expect(isAhead(call, at('2026-02-28T15:00:00Z'))).toBe(false);
    expect(isOver(call, at('2026-03-31T14:59:59.999Z'))).toBe(false);
    expect(isOver(call, at('2026-03-31T15:00:00Z'))).toBe(true);
  });

  it('know summer time, and are of UTC where no zone is known', () => {
    const paris = { ...call, timeZone: 'Europe/Paris' };
    expect(isOver(paris, at('2026-03-31T21:59:59Z'))).toBe(false);
    expect(isOver(paris, at('2026-03-31T22:00:00Z'))).toBe(true);
    expect(dayOf({ timeZone: null }, at('2026-03-31T23:59:59Z'))).toBe('2026-03-31');
  });

  it('end at an instant where one is told', () => {
    const early = { ...call, closesAt: at('2026-03-31T08:00:00Z') };
    expect(isOver(early, at('2026-03-31T08:00:00Z'))).toBe(false);
    expect(isOver(early, at('2026-03-31T08:00:00.001Z'))).toBe(true);
  });
});
