import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPayload, readPayload } from './check-payload';
import { type EventPayload, eventCatalogue } from './event-catalogue';
import type { EventDeclaration } from './event-declaration';
import { eventsTable } from './events-table';

const AGREED: EventPayload<'commission.agreed'> = {
  commissionId: '01997f2e-0000-7000-8000-000000000001',
  amountMinorUnits: '9007199254740993',
  currency: 'VND',
  agreedOn: '2026-11-23',
};

describe('docs/events.md', () => {
  it('has the table of the catalogue', () => {
    expect(readFileSync(join(__dirname, '../../../docs/events.md'), 'utf8')).toContain(`\n${eventsTable()}\n`);
  });
});

describe('the catalogue of events', () => {
  it.each(Object.entries<EventDeclaration>(eventCatalogue))(
    'says of each field of %s what it is',
    (_type, declaration) => {
      for (const value of Object.values(declaration.payload.shape)) expect(value.description).toMatch(/\w/);
    },
  );
});

describe('checkPayload', () => {
  it('keeps what is declared, to the last digit, and nothing else', () => {
    expect(checkPayload('commission.agreed', { ...AGREED, more: 1 } as typeof AGREED)).toEqual(AGREED);
  });

  it('tells ids as they are stored', () => {
    const given = { ...AGREED, commissionId: AGREED.commissionId.toUpperCase() };
    expect(checkPayload('commission.agreed', given)).toEqual(AGREED);
  });

  it.each([
    [{ ...AGREED, commissionId: 'x' }, /payload\.commissionId: /],
    [{ ...AGREED, amountMinorUnits: '-1' }, /payload\.amountMinorUnits: must be a whole number of minor units/],
    [{ ...AGREED, currency: 'dong' }, /payload\.currency: must be an ISO 4217 code/],
    [{ ...AGREED, agreedOn: '2026-02-30' }, /payload\.agreedOn: /],
    [{}, /payload\.commissionId: .*; payload\.amountMinorUnits: /],
  ])('refuses %j, naming field and rule', (payload, message) => {
    expect(() => checkPayload('commission.agreed', payload as typeof AGREED)).toThrow(message);
  });
});

describe('readPayload', () => {
  it('gives what was written', () => {
    expect(readPayload('commission.agreed', 1, AGREED)).toEqual(AGREED);
  });

  it('refuses a version that it does not know, and says which it knows', () => {
    expect(() => readPayload('commission.agreed', 2, AGREED)).toThrow(
      'this release reads version 1 of commission.agreed, but it is version 2',
    );
  });

  it.each(['moon.landed', 'constructor'])('refuses the unknown type %s', (type) => {
    expect(() => readPayload(type, 1, {})).toThrow(`this release knows no events of the type "${type}"`);
  });
});
