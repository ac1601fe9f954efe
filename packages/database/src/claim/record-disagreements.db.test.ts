import { createEmptyDatabase } from '@kakehashi/testkit';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { createId } from '../identifier';
import { findSchemaDrift } from '../migrate';
import { recordStatements } from '../statement-log';
import { Claim } from './claim.entity';
import { Claims1760100000025 } from './claims.migration';
import { type DisputedField, recordDisagreements } from './record-disagreements';

const FIELDS: readonly DisputedField[] = [
  { column: 'kind', field: 'kind', rule: 'CURATED_FIRST', keepsExisting: true },
  { column: 'made_in', field: 'madeIn', rule: 'REGISTER_FIRST', keepsExisting: false },
];

let database: DataSource;
let drop: () => Promise<void>;
let id: string;

beforeAll(async () => {
  const created = await createEmptyDatabase();
  drop = created.drop;
  const options = { url: created.url, applicationName: 'test', entities: [Claim], migrations: [Claims1760100000025] };
  database = await createDataSource(options).initialize();
  await database.runMigrations();
});
beforeEach(() => {
  id = createId();
});
afterAll(async () => {
  await database.destroy();
  await drop();
});

type Row = Readonly<Record<string, unknown>>;

const from = (source: string) => ({ provenance: { source, note: `of ${source}` } });

async function meet(existing: Row, incoming: Row) {
  await recordDisagreements(database.manager, 'Thing', FIELDS, [{ existing: { id, ...existing }, incoming }]);
  const rows = await database.query(
    `SELECT field, source, value, rule, provenance ->> 'note' AS note FROM claim WHERE entity_id = $1 ORDER BY 1, 2`,
    [id],
  );
  return rows.map(({ field, source, value, rule }: Record<string, unknown>) => `${field} ${source} ${value} ${rule}`);
}

describe('recordDisagreements', () => {
  it('keeps both statements of a field, with the rule that chooses', async () => {
    const claims = await meet(
      { kind: 'MINISTRY', made_in: [1], ...from('NEWS') },
      { kind: 'AGENCY', made_in: [2], ...from('ROR') },
    );
    expect(claims).toEqual([
      'kind NEWS MINISTRY CURATED_FIRST',
      'kind ROR AGENCY CURATED_FIRST',
      'madeIn NEWS 1 REGISTER_FIRST',
      'madeIn ROR 2 REGISTER_FIRST',
    ]);
  });

  it('says nothing where they agree, whatever the order of keys, or where the source is silent', async () => {
    const existing = { kind: 'MINISTRY', made_in: { a: 1, b: [{ c: 2, d: 3 }] }, ...from('NEWS') };
    expect(await meet(existing, { kind: null, made_in: { b: [{ d: 3, c: 2 }], a: 1 }, ...from('ROR') })).toEqual([]);
    expect(await meet(existing, { kind: 'MINISTRY', made_in: [], ...from('ROR') })).toEqual([]);
    expect(
      await meet({ kind: null, made_in: [], ...from('NEWS') }, { kind: 'A', made_in: [1], ...from('ROR') }),
    ).toEqual([]);
  });

  it('takes what a source may not overwrite in its own record for chosen by somebody, the rest for its own change', async () => {
    const claims = await meet(
      { kind: 'MINISTRY', made_in: [1], ...from('ROR') },
      { kind: 'AGENCY', made_in: [2], ...from('ROR') },
    );
    expect(claims).toEqual(['kind CURATED MINISTRY CURATED_FIRST', 'kind ROR AGENCY CURATED_FIRST']);
  });

  it('remembers who said it first when the record has taken the other source for its own since', async () => {
    await meet({ kind: 'MINISTRY', made_in: [1], ...from('NEWS') }, { kind: 'AGENCY', made_in: [2], ...from('ROR') });
    const claims = await meet(
      { kind: 'MINISTRY', made_in: [2], ...from('ROR') },
      { kind: 'COMPANY', made_in: [3], ...from('ROR') },
    );
    expect(claims).toEqual([
      'kind NEWS MINISTRY CURATED_FIRST',
      'kind ROR COMPANY CURATED_FIRST',
      'madeIn NEWS 1 REGISTER_FIRST',
      'madeIn ROR 3 REGISTER_FIRST',
    ]);
  });

  it('forgets a disagreement once all agree again, and a statement that its source takes back', async () => {
    const existing = { kind: 'MINISTRY', ...from('NEWS') };
    await meet(existing, { kind: 'AGENCY', ...from('ROR') });
    expect(await meet(existing, { kind: 'MINISTRY', ...from('ROR') })).toEqual([]);
    await meet(existing, { kind: 'AGENCY', ...from('ROR') });
    await meet(existing, { kind: 'COMPANY', ...from('ISNI') });
    expect(await meet(existing, { kind: null, ...from('ROR') })).toEqual([
      'kind ISNI COMPANY CURATED_FIRST',
      'kind NEWS MINISTRY CURATED_FIRST',
    ]);
  });

  it('asks as many statements for 1 as for 200 things, and changes nothing the second time', async () => {
    const encounters = Array.from({ length: 200 }, () => ({
      existing: { id: createId(), kind: 'MINISTRY', ...from('NEWS') },
      incoming: { kind: 'AGENCY', ...from('ROR') },
    }));
    const count = async (some: typeof encounters) => {
      const sent: string[] = [];
      await recordStatements(sent, () => recordDisagreements(database.manager, 'Thing', FIELDS, some));
      return sent.length;
    };
    expect(await count(encounters.slice(0, 1))).toBe(2);
    expect(await count(encounters)).toBe(2);
    const versions = () => database.query('SELECT id, xmin::text, ctid::text FROM claim ORDER BY id');
    const before = await versions();
    await count(encounters);
    expect(await versions()).toEqual(before);
  });

  it('has the table that its entity declares', async () => {
    expect(await findSchemaDrift(database)).toEqual([]);
  });
});
