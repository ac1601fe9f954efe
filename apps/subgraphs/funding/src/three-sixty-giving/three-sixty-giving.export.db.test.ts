import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createId, fillCopy } from '@kakehashi/database';
import { ImportFolder } from '@kakehashi/record-file/testing';
import type { Provenance } from '@kakehashi/sample';
import { personCopy } from '@kakehashi/subgraph';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { funding } from '../definition';
import { organisationCopy } from '../organisation/organisation.copy';
import { commitment, MADE_FOR_TEST, titles, writeAward } from '../testing/made-rows';
import { importGrants } from './grant.import';

/** The standard's own schema, where a developer has it; users of the project do not. */
const STANDARD = join(__dirname, '../../../../../../shared/data/standards');

interface NamedGrant {
  readonly fundingOrganization: readonly { readonly name: string }[];
  readonly recipientOrganization?: readonly { readonly name: string }[];
}

interface Grant {
  readonly id: string;
  readonly [field: string]: unknown;
}

let subgraph: SubgraphTest;
let address: string;
const [funder, partner, recipient, person] = [createId(), createId(), createId(), createId()];

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, 50);
  address = await subgraph.listen();
  await writeAward(subgraph.database, {
    awardNumber: 'JOINT 1',
    titles: titles('Đóng gói chip tiên tiến', '先端パッケージング', 'Advanced packaging'),
    recipients: [{ id: createId(), organisationId: recipient, role: 'LEAD', provenance: MADE_FOR_TEST }],
    commitments: [commitment('9007199254740993', 'VND', funder), commitment('120050', 'USD', partner)],
    decidedOn: '2001-02-03',
    period: { from: '2001-04-01', to: '2004-04-01', precision: 'MONTH' },
    provenance: { ...MADE_FOR_TEST, sourceUrl: 'https://example.org/awards/1', note: 'Made for a test.' },
  });
  await writeAward(subgraph.database, {
    awardNumber: 'PERSON 1',
    people: [{ id: createId(), personId: person, role: 'PRINCIPAL_INVESTIGATOR', provenance: MADE_FOR_TEST }],
    commitments: [commitment('5', 'JPY', funder)],
  });
  await writeAward(subgraph.database, { awardNumber: 'NOBODY 1', commitments: [commitment('5', 'JPY', funder)] });
  await writeAward(subgraph.database, {
    awardNumber: 'NOTHING 1',
    recipients: [{ id: createId(), organisationId: recipient, role: 'LEAD', provenance: MADE_FOR_TEST }],
  });
});
afterAll(() => subgraph.stop());

async function exported(headers: Record<string, string> = {}) {
  const response = await fetch(`${address}/streams/exports/360giving`, { headers });
  const text = await response.text();
  return { response, text, json: JSON.parse(text) };
}

const grantsOf = (grants: readonly Grant[], awardNumber: string) =>
  grants.filter((grant) => grant.awardNumber === awardNumber);

describe('GET /streams/exports/360giving', () => {
  it('has a grant for each commitment, which names the others of its award', async () => {
    const { json, response } = await exported();
    const [one, other, ...more] = grantsOf(json.grants, 'JOINT 1');
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      id: expect.stringMatching(/^kakehashi-[0-9a-f-]{36}$/),
      title: 'Advanced packaging',
      description: 'Advanced packaging / Đóng gói chip tiên tiến / 先端パッケージング — Made for a test.',
      currency: 'VND',
      awardDate: '2001-02-03',
      plannedDates: [{ startDate: '2001-04', endDate: '2004-03' }],
      recipientOrganization: [{ id: `kakehashi-org-${recipient}`, name: 'A body' }],
      fundingOrganization: [{ id: `kakehashi-org-${funder}`, name: 'A funder' }],
      relatedActivity: [other?.id],
      dataSource: 'https://example.org/awards/1',
      provenance: { source: 'TEST', sourceUrl: 'https://example.org/awards/1' },
    });
    expect(other).toMatchObject({ currency: 'USD', amountAwarded: 1200.5, relatedActivity: [one?.id] });
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="awards.360giving.json"');
  });

  it('writes amounts to the last digit, as numbers', async () => {
    expect((await exported()).text).toContain('"amountAwarded":9007199254740993}');
  });

  it('names no person, and tells the id of those only who are shown to everybody', async () => {
    const individuals: unknown[] = [];
    for (const visibility of ['PUBLIC', 'MEMBERS']) {
      await fillCopy(subgraph.database, personCopy, [{ id: person, visibility }]);
      const { json, text } = await exported();
      const [grant] = grantsOf(json.grants, 'PERSON 1');
      expect(grant).not.toHaveProperty('recipientOrganization');
      expect(text.includes(person)).toBe(visibility === 'PUBLIC');
      individuals.push(grant?.recipientIndividual);
    }
    expect(individuals).toEqual([
      { id: `kakehashi-person-${person}`, name: 'Individual Recipient' },
      { id: expect.stringMatching(/^kakehashi-person-of-[0-9a-f-]{36}$/), name: 'Individual Recipient' },
    ]);
  });

  it('tells how many awards it had to leave out, and why', async () => {
    const { json } = await exported();
    expect(json.omitted).toEqual({ awards: 2, reason: expect.stringContaining('amount, a recipient or the name') });
    expect([...grantsOf(json.grants, 'NOBODY 1'), ...grantsOf(json.grants, 'NOTHING 1')]).toEqual([]);
  });

  it('leaves out an award that gives an organisation no name, until it is known what that is called', async () => {
    const id = await writeAward(subgraph.database, {
      awardNumber: 'NAMELESS 1',
      recipients: [{ id: createId(), organisationId: recipient, role: 'LEAD', provenance: MADE_FOR_TEST }],
      commitments: [commitment('5', 'JPY', funder)],
    });
    expect(grantsOf((await exported()).json.grants, 'NAMELESS 1')).toHaveLength(1);
    await subgraph.database.query('UPDATE award_recipient SET organisation_label = NULL WHERE award_id = $1', [id.id]);
    const { json } = await exported();
    expect(grantsOf(json.grants, 'NAMELESS 1')).toEqual([]);
    expect(json.omitted.awards).toBe(3);
    const description = JSON.stringify(titles('Đo cong vênh.', '反りを測る。', 'Warpage is measured.'));
    await subgraph.database.query('UPDATE award SET description = $2 WHERE id = $1', [id.id, description]);
    await fillCopy(subgraph.database, organisationCopy, [
      {
        id: recipient,
        kind: 'UNIVERSITY',
        country: 'VN',
        status: 'ACTIVE',
        names: titles('Viện A', 'A研究所', 'Institute A'),
      },
    ]);
    expect(grantsOf((await exported({ 'accept-language': 'ja' })).json.grants, 'NAMELESS 1')).toMatchObject([
      { description: '反りを測る。', recipientOrganization: [{ id: `kakehashi-org-${recipient}`, name: 'A研究所' }] },
    ]);
    await subgraph.database.query('DELETE FROM award WHERE id = $1', [id.id]);
    await subgraph.database.query('DELETE FROM award_commitment WHERE award_id = $1', [id.id]);
  });

  it('names the organisations of the sample as they are called', async () => {
    const { json } = await exported();
    const named = json.grants.filter(({ provenance }: Grant) => (provenance as Provenance).source === 'DEMONSTRATION');
    const names = named.flatMap(({ fundingOrganization, recipientOrganization = [] }: NamedGrant) =>
      [...fundingOrganization, ...recipientOrganization].map(({ name }) => name),
    );
    expect(names).toContain('Japan Science and Technology Agency');
    expect(names.filter((name: string) => !/^\p{L}.*\p{L}/u.test(name) || /[0-9a-f]{8}-/.test(name))).toEqual([]);
  });

  it('is read by our own import, each grant with its amount and its organisations', async () => {
    const { text, json } = await exported();
    const folder = new ImportFolder();
    const other = await SubgraphTest.start(funding, 0);
    const summary = await importGrants(other.database, folder.write(text));
    expect(summary).toMatchObject({ inserted: json.grants.length, refused: [], endedEarly: null });
    const [{ grant, names, period }] = await other.database.query(
      `SELECT award_number AS grant, array_agg(DISTINCT funder_label || ' → ' || organisation_label || ' ' || amount || ' ' || currency) AS names,
         min(period_from || ' ' || period_to || ' ' || period_precision) AS period
       FROM award JOIN award_commitment c ON c.award_id = award.id JOIN award_recipient r ON r.award_id = award.id
       WHERE amount = 9007199254740993 GROUP BY 1`,
    );
    expect(grant).toBe(grantsOf(json.grants, 'JOINT 1')[0]?.id);
    expect(names).toEqual(['A funder → A body 9007199254740993 VND']);
    expect(period).toBe('2001-04-01 2004-04-01 MONTH');
    await other.stop();
    folder.remove();
  });

  it('has all other awards of the database, in the language that is asked for', async () => {
    const { json } = await exported({ 'accept-language': 'vi' });
    const [{ count }] = await subgraph.database.query('SELECT count(*)::int FROM award_commitment');
    expect(json.grants).toHaveLength(count - 1);
    expect(new Set(json.grants.map(({ id }: Grant) => id)).size).toBe(json.grants.length);
    expect(grantsOf(json.grants, 'JOINT 1')[0]?.title).toBe('Đóng gói chip tiên tiến');
  });

  it('tells publisher and version, and a licence only when all awards have the same', async () => {
    const before = (await exported()).json;
    expect(before).toMatchObject({ version: '1.4', publisher: { name: 'Kakehashi' }, issued: expect.any(String) });
    expect(before).not.toHaveProperty('license');
    const provenances = await subgraph.database.query('SELECT id, provenance FROM award');
    await subgraph.database.query(`UPDATE award SET provenance = provenance || '{"licence": "CC-BY-4.0"}'`);
    expect((await exported()).json.license).toBe('https://creativecommons.org/licenses/by/4.0/');
    for (const { id, provenance } of provenances) {
      await subgraph.database.query('UPDATE award SET provenance = $2 WHERE id = $1', [id, provenance]);
    }
  });

  it('refuses a parameter that it does not know', async () => {
    const response = await fetch(`${address}/streams/exports/360giving?first=3`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { argument: 'first' } }] });
  });

  const whereStandard = existsSync(STANDARD) ? it : it.skip;
  whereStandard('is valid by the schema of the standard', async () => {
    // The standard writes the address of its meta-schema with http, by which no validator knows it.
    const read = (name: string) => ({ ...JSON.parse(readFileSync(join(STANDARD, name), 'utf8')), $schema: undefined });
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(ajv);
    const grantPackage = read('360giving-360-giving-package-schema.json');
    ajv.addSchema(read('360giving-360-giving-schema.json'), grantPackage.properties.grants.items.$ref);
    const validate = ajv.compile(grantPackage);
    validate((await exported()).json);
    expect(validate.errors).toBeNull();
    expect(validate({ grants: [{ id: 'x' }] })).toBe(false);
  });
});

describe('GET /streams/exports/360giving without awards', () => {
  it('is refused, since a package must have a grant', async () => {
    const empty = await SubgraphTest.start(funding, 0);
    const response = await fetch(`${await empty.listen()}/streams/exports/360giving`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    await empty.stop();
  });
});
