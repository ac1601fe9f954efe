import { createId } from '@kakehashi/database';
import { SubgraphTest, type TestCaller } from '@kakehashi/subgraph/testing';
import { organisations } from '../definition';
import { writeOrganisation } from '../testing/agreement-attempts';
import { ORGANISATION } from '../testing/organisation-attempts';

const FIELDS = `organisation { id version status ror country establishedYear names { value } links { kind url }
  relationships { id kind organisation { id } period { to } } statusHistory { status } }`;

describe('Organisation actions', () => {
  let test: SubgraphTest;

  beforeAll(async () => {
    test = await SubgraphTest.start(organisations, 20);
  });

  afterAll(() => test.stop());

  const officer: TestCaller = { subject: 'mai', scopes: ['write:programmes', 'write:organisation'] };
  const act = (organisation: string, name: string, given: object, selection = FIELDS) =>
    test.as({ ...officer, organisation }).act(name, given, selection);
  const codes = ({ userErrors }: { userErrors: { field: string | null; code: string }[] }) =>
    userErrors.map(({ field, code }) => `${field} ${code}`);

  it('records one, with its places and pages, and finds it by its name', async () => {
    const { organisation, userErrors } = await act(createId(), 'createOrganisation', {
      ...ORGANISATION,
      ror: 'https://ror.org/057zh3y96',
      locations: [{ countryCode: 'VN', place: 'Hanoi' }],
      links: [{ kind: 'website', url: 'https://example.org/' }],
    });
    expect(userErrors).toEqual([]);
    expect(organisation).toMatchObject({
      status: 'ACTIVE',
      ror: '057zh3y96',
      country: 'VN',
      links: [{ kind: 'WEBSITE', url: 'https://example.org/' }],
      statusHistory: [{ status: 'ACTIVE' }],
    });
    const { data } = await test.query('{ organisations(search: "vien vat lieu") { nodes { id } } }');
    expect(data.organisations.nodes).toContainEqual({ id: organisation.id });
    const again = { ...ORGANISATION, ror: '057zh3y96' };
    expect(codes(await act(createId(), 'createOrganisation', again))).toEqual(['ror DUPLICATE']);
  });

  it('tells what is malformed', async () => {
    const id = await writeOrganisation(test);
    const links = [{ kind: 'WEBSITE', url: 'javascript:alert(1)' }];
    expect(codes(await act(id, 'updateOrganisation', { id, links }))).toEqual(['links[0].url MALFORMED']);
    expect(codes(await act(id, 'updateOrganisation', { id, ror: '057zh3y97' }))).toEqual(['ror MALFORMED']);
    const locations = ['VN-HN', 'hanoi', 'JP-13'].map((subdivisionCode) => ({ countryCode: 'VN', subdivisionCode }));
    const pages = ['wikipedia', 'blog'].map((kind) => ({ kind, url: 'https://example.org/' }));
    expect(codes(await act(id, 'updateOrganisation', { id, locations, links: pages }))).toEqual([
      'locations[1].subdivisionCode MALFORMED',
      'locations[2].subdivisionCode MALFORMED',
      'links[1].kind MALFORMED',
    ]);
  });

  it('changes its own names and leaves those of a register', async () => {
    const id = await writeOrganisation(test, 'Own Name');
    await test.database.query(
      `UPDATE organisation SET names = names || '[{"lang": "ja", "value": "登録名", "kind": "PRIMARY"}]' WHERE id = $1`,
      [id],
    );
    const { organisation } = await act(id, 'updateOrganisation', { id, names: [{ lang: 'en', value: 'New Name' }] });
    expect(organisation.names).toEqual([{ value: '登録名' }, { value: 'New Name' }]);
  });

  it('refuses the second of two who edit the same version, and who is of another organisation', async () => {
    const id = await writeOrganisation(test);
    const answers = await Promise.all(
      [1956, 1957].map((establishedYear) => act(id, 'updateOrganisation', { id, expectedVersion: 1, establishedYear })),
    );
    expect(answers.flatMap(codes)).toEqual(['expectedVersion STALE_VERSION']);
    expect(codes(await act(createId(), 'updateOrganisation', { id }))).toEqual(['null NOT_ALLOWED']);
  });

  it('ends, comes back, and stays withdrawn', async () => {
    const id = await writeOrganisation(test);
    for (const [step, status] of [
      ['closeOrganisation', 'INACTIVE'],
      ['reopenOrganisation', 'ACTIVE'],
      ['withdrawOrganisation', 'WITHDRAWN'],
    ] as const) {
      expect((await act(id, step, { id })).organisation.status).toBe(status);
    }
    expect(codes(await act(id, 'reopenOrganisation', { id }))).toEqual(['null ILLEGAL_STEP']);
  });

  it('stands to others from both sides, and ends so', async () => {
    const [part, whole] = [await writeOrganisation(test), await writeOrganisation(test)];
    const { organisation } = await act(part, 'addRelationship', { id: part, kind: 'PARENT', related: whole });
    expect(organisation.relationships).toMatchObject([{ kind: 'PARENT', organisation: { id: whole } }]);
    const given = { id: organisation.relationships[0].id, endedOn: '2025-03-31' };
    expect((await act(part, 'endRelationship', given, '')).userErrors).toEqual([]);
    const { data } = await test.query(
      'query ($id: ID!) { organisation(id: $id) { relationships { kind organisation { id } period { to } } } }',
      { id: whole },
    );
    expect(data.organisation.relationships).toEqual([
      { kind: 'CHILD', organisation: { id: part }, period: { to: '2025-04-01' } },
    ]);
  });

  it('is never part of itself, by however many steps', async () => {
    const [top, middle, bottom] = [
      await writeOrganisation(test),
      await writeOrganisation(test),
      await writeOrganisation(test),
    ];
    await act(middle, 'addRelationship', { id: middle, kind: 'PARENT', related: top });
    await act(middle, 'addRelationship', { id: middle, kind: 'CHILD', related: bottom });
    const faults = async (id: string, kind: string, related: string) =>
      codes(await act(id, 'addRelationship', { id, kind, related }));
    expect(await faults(top, 'PARENT', bottom)).toEqual(['related RULE_BROKEN']);
    expect(await faults(bottom, 'CHILD', top)).toEqual(['related RULE_BROKEN']);
    expect(await faults(top, 'RELATED', top)).toEqual(['related RULE_BROKEN']);
    expect(await faults(bottom, 'PARENT', middle)).toEqual(['related DUPLICATE']);
    expect(await faults(bottom, 'PARENT', createId())).toEqual(['related NOT_FOUND']);
  });
});
