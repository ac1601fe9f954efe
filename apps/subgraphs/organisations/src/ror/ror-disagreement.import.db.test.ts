import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createId, upsertRows } from '@kakehashi/database';
import { nameColumns } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';
import { Organisation } from '../organisation/organisation.entity';
import { importRor } from './ror.import';
import { rorRecord } from './testing/ror-record';

const ROR = '00qaa6j11';
const HUE = { countryCode: 'VN', subdivisionCode: 'VN-26', place: 'Huế', latitude: 16.46, longitude: 107.59 };

describe('importRor over an organisation that is curated', () => {
  let subgraph: SubgraphTest;
  let folder: string;

  beforeEach(async () => {
    subgraph = await SubgraphTest.start(organisations, 0);
    folder = mkdtempSync(join(tmpdir(), 'ror-'));
    await upsertRows(subgraph.database.manager, Organisation, [
      {
        id: createId(),
        ror: ROR,
        ...nameColumns([{ lang: 'vi', value: 'Đại học Huế', kind: 'PRIMARY' }]),
        own_names: [],
        kind: 'UNIVERSITY',
        sector: 'SCIENCE',
        status: 'ACTIVE',
        country: 'VN',
        locations: [HUE],
        established_year: 1957,
        description: [],
        external_ids: [],
        links: [],
        provenance: { source: 'UNIVERSITY_PAGE', sourceUrl: 'https://hueuni.edu.vn' },
      },
    ]);
  });

  afterEach(async () => {
    await subgraph.stop();
    rmSync(folder, { recursive: true });
  });

  const importRecord = (record: object) => {
    const path = join(folder, 'file.jsonl');
    writeFileSync(path, `${JSON.stringify(rorRecord(ROR, record))}\n`);
    return importRor(subgraph.database, path);
  };

  const read = async () => {
    const { data, statements } = await subgraph.query(
      `{ organisation(ror: "${ROR}") { kind sector establishedYear locations { place subdivisionCode } disagreements {
           field rule chosen { value provenance { source } } others { value provenance { source sourceUrl } }
         } } }`,
    );
    return { ...data.organisation, statements };
  };

  it('keeps what both say, and tells which rule chose', async () => {
    await importRecord({ types: ['government'], established: 1994 });
    const { kind, sector, establishedYear, disagreements, statements } = await read();
    expect({ kind, sector, establishedYear }).toEqual({ kind: 'UNIVERSITY', sector: 'SCIENCE', establishedYear: 1994 });
    const said = { source: 'ROR', sourceUrl: `https://ror.org/${ROR}` };
    const page = { source: 'UNIVERSITY_PAGE', sourceUrl: 'https://hueuni.edu.vn' };
    expect(disagreements).toEqual(
      expect.arrayContaining([
        {
          field: 'kind',
          rule: 'CURATED_FIRST',
          chosen: { value: 'UNIVERSITY', provenance: { source: 'UNIVERSITY_PAGE' } },
          others: [{ value: 'AGENCY', provenance: said }],
        },
        {
          field: 'establishedYear',
          rule: 'REGISTER_FIRST',
          chosen: { value: 1994, provenance: { source: 'ROR' } },
          others: [{ value: 1957, provenance: page }],
        },
      ]),
    );
    expect(disagreements.find(({ field }: { field: string }) => field === 'locations')).toMatchObject({
      rule: 'REGISTER_FIRST',
      chosen: { provenance: { source: 'ROR' } },
      others: [{ value: [HUE], provenance: page }],
    });
    expect(statements).toBe(2);
  });

  it('writes nothing when run again, and forgets what the register has come round to', async () => {
    await importRecord({ types: ['government'], established: 1994 });
    const claims = () => subgraph.database.query('SELECT id, xmin::text FROM claim ORDER BY id');
    const before = await claims();
    expect(await importRecord({ types: ['government'], established: 1994 })).toMatchObject({ unchanged: 1 });
    expect(await claims()).toEqual(before);
    await importRecord({ types: ['education'], established: 1957 });
    const { disagreements } = await read();
    expect(disagreements.map(({ field }: { field: string }) => field)).not.toEqual(expect.arrayContaining(['kind']));
    expect(disagreements.map(({ field }: { field: string }) => field)).not.toEqual(
      expect.arrayContaining(['establishedYear']),
    );
  });

  it('says nothing of a body that the register alone knows', async () => {
    await subgraph.database.query('DELETE FROM organisation WHERE ror = $1', [ROR]);
    await importRecord({ established: 1990 });
    await importRecord({ established: 1991 });
    expect((await read()).disagreements).toEqual([]);
  });
});

describe('Organisation.disagreements', () => {
  it('has what the sources of the sample disagree on', async () => {
    const subgraph = await SubgraphTest.start(organisations, 0);
    const ask = (first: number) =>
      subgraph.query(
        `{ organisations(first: ${first}, where: { source: { ne: "DEMONSTRATION" } }) { nodes {
             displayName disagreements { field rule chosen { provenance { source } } others { value provenance { source note } } }
           } } }`,
      );
    const [one, many] = [await ask(1), await ask(100)];
    const found = many.data.organisations.nodes.filter(
      ({ disagreements }: { disagreements: unknown[] }) => disagreements.length > 0,
    );
    expect(found).toEqual([
      {
        displayName: 'Ministry of Science and Technology',
        disagreements: [
          {
            field: 'locations',
            rule: 'CURATED_FIRST',
            chosen: { provenance: { source: 'INFERRED' } },
            others: [
              {
                value: [expect.objectContaining({ subdivisionCode: 'VN-44' })],
                provenance: { source: 'ROR', note: expect.stringContaining('An Giang') },
              },
            ],
          },
        ],
      },
      {
        displayName: 'Vietnamese Association of Digital Transformation in Japan',
        disagreements: [
          {
            field: 'names',
            rule: 'SELF_FIRST',
            chosen: { provenance: { source: 'VIETNAM_INVESTMENT_REVIEW_OR_VIETNAMNET' } },
            others: [
              {
                value: [{ lang: 'en', value: 'Digital Transformation Association', kind: 'PRIMARY' }],
                provenance: { source: 'VIETNAMNET', note: expect.stringContaining('inferred') },
              },
            ],
          },
        ],
      },
    ]);
    expect(many.statements).toBe(one.statements);
    await subgraph.stop();
  });
});
