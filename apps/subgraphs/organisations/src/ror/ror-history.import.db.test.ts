import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';
import { importRor } from './ror.import';
import { writeRorHistory } from './ror-history.import';
import { rorRecord } from './testing/ror-record';

/** The real register, where a developer has it; users of the project do not. */
const REFERENCE_DATA = join(__dirname, '../../../../../../shared/data/ror');

const HUE = '00qaa6j11';

describe('The import of ROR history', () => {
  let subgraph: SubgraphTest;
  let folder: string;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(organisations, 0);
    folder = mkdtempSync(join(tmpdir(), 'ror-'));
  });

  afterEach(async () => {
    await subgraph.stop();
    rmSync(folder, { recursive: true });
  });

  const importHistory = (path: string) => importRor(subgraph.database, path, undefined, writeRorHistory);
  const write = (records: readonly object[]) => {
    const path = join(folder, 'history');
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    return path;
  };
  const version = (release: string, date: string, name: string, own: object = {}) => {
    const change = { date, schema_version: '2.1' };
    return rorRecord(HUE, {
      release,
      admin: { created: change, last_modified: change },
      names: [{ lang: 'en', types: ['ror_display', 'label'], value: name }],
      ...own,
    });
  };
  const ask = async (ror: string, knownAt: string) => {
    const { data, errors } = await subgraph.query(
      `query ($ror: String!, $knownAt: DateTime) { organisation(ror: $ror, knownAt: $knownAt) {
         displayName updatedAt version relationships { kind label } } }`,
      { ror, knownAt },
    );
    expect(errors).toBeUndefined();
    return data.organisation;
  };

  const past = [
    version('v1.50', '2024-02-01', 'Hue University', {
      relationships: [{ id: 'https://ror.org/02b207r52', label: 'Ministry', type: 'parent' }],
    }),
    version('v2.0', '2025-12-16', 'Hue University System'),
  ];

  it('records each version for the day of its change, with what is linked to it', async () => {
    expect(await importHistory(write(past))).toMatchObject({ inserted: 1, updated: 1, leftAlone: 0, refused: [] });
    expect(await ask(HUE, '2024-01-31T23:59:59Z')).toBeNull();
    expect(await ask(HUE, '2024-02-01T00:00:00Z')).toEqual({
      displayName: 'Hue University',
      updatedAt: '2024-02-01T00:00:00.000Z',
      version: 1,
      relationships: [{ kind: 'PARENT', label: 'Ministry' }],
    });
    expect(await ask(HUE, '2025-12-16T00:00:00Z')).toMatchObject({
      displayName: 'Hue University System',
      version: 2,
      relationships: [],
    });
    const { data } = await subgraph.query(
      `{ organisation(ror: "${HUE}") { journal { nodes { sequence actor recordedAt before after } } } }`,
    );
    const told = data.organisation.journal.nodes;
    expect(told.map(({ actor }: { actor: string }) => actor)).toEqual(['import:ror v2.0', 'import:ror v1.50']);
    expect(told[0].before).toEqual(told[1].after);
  });

  it('leaves alone what is not newer than what is recorded, so a second run changes nothing', async () => {
    await importHistory(write(past));
    expect(await importHistory(write(past))).toMatchObject({ inserted: 0, updated: 0, unchanged: 1, leftAlone: 1 });
    await importRor(subgraph.database, write([version('v2.9', '2026-06-23', 'Hue University of Now')]));
    const late = [version('v2.5', '2026-03-31', 'Hue University of March')];
    expect(await importHistory(write(late))).toMatchObject({ inserted: 0, updated: 0, leftAlone: 1 });
    expect((await ask(HUE, '2026-04-01T00:00:00Z')).displayName).toBe('Hue University System');
  });

  it('leaves a body alone whose relationships were recorded later', async () => {
    await importHistory(write(past.slice(0, 1)));
    await subgraph.database.query(
      `UPDATE organisation_relationship SET label = 'The ministry' WHERE related_ror = '02b207r52'`,
    );
    expect(await importHistory(write(past.slice(1)))).toMatchObject({ updated: 0, leftAlone: 1, refused: [] });
  });

  const describeReference = existsSync(REFERENCE_DATA) ? it : it.skip;
  describeReference('takes the real history of Vietnam and Japan, and the present register on top', async () => {
    const file = (name: string) => join(REFERENCE_DATA, name);
    const taken = async (name: string) => {
      const { inserted, updated, unchanged, leftAlone, refused } = await importHistory(file(name));
      return { versions: inserted + updated + unchanged + leftAlone, refused, isMostly: updated > leftAlone };
    };
    expect(await taken('ror-vn-history.jsonl')).toEqual({ versions: 165, refused: [], isMostly: true });
    expect(await taken('ror-jp-history.jsonl')).toEqual({ versions: 1_591, refused: [], isMostly: true });
    const now = await importRor(subgraph.database, file('ror-vn-v2.jsonl'));
    expect(now).toMatchObject({ refused: [], inserted: 0 });
    expect(now.unchanged).toBeGreaterThan(140);
    expect((await ask('001ydh096', '2026-02-23T00:00:00Z')).displayName).toBe('Da Nang University of Technology');
    expect((await ask('001ydh096', '2026-02-24T00:00:00Z')).displayName).toBe(
      'University of Science and Technology - The University of Da Nang',
    );
  });
});
