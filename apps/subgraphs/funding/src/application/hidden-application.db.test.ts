import { createId } from '@kakehashi/database';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { funding } from '../definition';
import {
  applicationPart,
  callPart,
  MADE_FOR_TEST,
  titles,
  writeApplication,
  writeAward,
  writeCall,
} from '../testing/made-rows';
import { PEOPLE, rows } from '../testing/sample-rows';

let subgraph: SubgraphTest;

beforeAll(async () => {
  subgraph = await SubgraphTest.start(funding, PEOPLE);
});
afterAll(() => subgraph.stop());

describe.each([
  ['A draft of an application', 'OPEN', 'DRAFT'],
  ['An application to a draft of a call', 'DRAFT', 'SUBMITTED'],
] as const)('%s', (_, callStatus, status) => {
  const [personId, organisationId, projectId, funder, schemeId] = Array.from({ length: 5 }, createId) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const party = { personId: null, organisationId: null, role: 'LEAD' as const, provenance: MADE_FOR_TEST };
  const ofCall = callPart({ currency: 'VND' });
  const part = applicationPart({ funderOrganisationId: funder, callPartId: ofCall.id });
  let id: string;
  let callId: string;
  let awardId: string;

  beforeAll(async () => {
    await subgraph.database.query(
      `INSERT INTO funding_scheme (id, provenance, names, sort_name, search_document, kind, funder_organisation_ids, countries)
       VALUES ($1, '{}', '[]', '', '', 'JOINT_RESEARCH', '{}', '{}')`,
      [schemeId],
    );
    callId = (await writeCall(subgraph.database, { status: callStatus, parts: [ofCall] })).id;
    id = (
      await writeApplication(subgraph.database, {
        callId,
        projectId,
        fundingSchemeId: schemeId,
        status,
        titles: titles('Bản thảo kín', '非公開の下書き', 'Secret draft'),
        applicants: [
          { ...party, id: createId(), personId },
          { ...party, id: createId(), organisationId },
        ],
        parts: [part],
      })
    ).id;
    awardId = (await writeAward(subgraph.database, { applicationId: id })).id;
  });

  it('is found by no query, search, filter or count', async () => {
    const conditions = [
      `id: { eq: "${id}" }`,
      `call: { eq: "${callId}" }`,
      `person: { eq: "${personId}" }`,
      `organisation: { eq: "${organisationId}" }`,
      `project: { eq: "${projectId}" }`,
      `award: { eq: "${awardId}" }`,
      `part: { id: { eq: "${part.id}" } }`,
      `funder: { eq: "${funder}" }`,
      'status: { eq: DRAFT }',
      'not: { status: { ne: DRAFT } }',
      'submittedOn: { isNull: true }',
    ];
    for (const condition of conditions) {
      const { data } = await subgraph.query(`{ applications(where: { ${condition} }) { totalCount nodes { id } } }`);
      expect({ condition, ...data.applications }).toEqual({ condition, totalCount: 0, nodes: [] });
    }
    const { data } = await subgraph.query(
      `{ application(id: "${id}") { id } applications(search: "ban thao kin") { totalCount edges { node { id } } } }`,
    );
    expect(data).toEqual({ application: null, applications: { totalCount: 0, edges: [] } });
  });

  it('is shown under nothing that leads to it', async () => {
    const none = { applications: { totalCount: 0, nodes: [] } };
    for (const [typeName, key] of [
      ['Person', personId],
      ['Organisation', organisationId],
      ['Project', projectId],
      ['FundingScheme', schemeId],
    ] as const) {
      expect(await subgraph.entities(typeName, [{ id: key }], '{ applications { totalCount nodes { id } } }')).toEqual([
        none,
      ]);
    }
    const { data } = await subgraph.query(
      `{ call(id: "${callId}") { applications { totalCount nodes { id } } } award(id: "${awardId}") { application { id } } }`,
    );
    expect(data).toEqual({ call: callStatus === 'DRAFT' ? null : none, award: { application: null } });
  });

  it('is no entity, and neither is a part of it', async () => {
    expect(await subgraph.entities('Application', [{ id }], '{ id }')).toEqual([null]);
    expect(await subgraph.entities('ApplicationPart', [{ id: part.id }], '{ id }')).toEqual([null]);
    const isPublic = callStatus !== 'DRAFT';
    expect(await subgraph.entities('CallPart', [{ id: ofCall.id }], '{ id }')).toEqual([
      isPublic ? { id: ofCall.id } : null,
    ]);
    const { data } = await subgraph.query(`{ callPart(id: "${ofCall.id}") { id } }`);
    expect(data.callPart).toEqual(isPublic ? { id: ofCall.id } : null);
  });
});

describe('Drafts of the sample', () => {
  it('are hidden one by one', async () => {
    expect(rows.drafts.length).toBeGreaterThan(0);
    const keys = rows.drafts.map(({ id }) => ({ id }));
    expect(await subgraph.entities('Application', keys, '{ id }')).toEqual(keys.map(() => null));
    const parts = rows.drafts.flatMap((draft) => draft.parts.map(({ id }) => ({ id })));
    expect(await subgraph.entities('ApplicationPart', parts, '{ id }')).toEqual(parts.map(() => null));
  });
});
