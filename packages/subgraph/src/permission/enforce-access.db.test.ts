import { Ctx, Directive, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../context';
import type { EntityReference } from '../reference';
import { buildFederatedSchema, printFederatedSchema } from '../schema';
import type { SubgraphDefinition } from '../subgraph-definition';
import { SubgraphTest } from '../testing/subgraph-test';
import type { TestCaller } from '../testing/test-gateway';
import { Authenticated, RelationTo, RequiresPolicy, RequiresScopes } from './access-decorators';

const ran: string[] = [];

@ObjectType({ description: 'What was found.' })
@RequiresScopes(['read:members', 'read:applications'], 'write:any')
class Diagnosis {
  @Field({ description: 'In words.' })
  text!: string;
}

@Directive('@key(fields: "id")')
@Directive('@cacheControl(maxAge: 60)')
@ObjectType({ description: 'Somebody.' })
class Patient {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'For all.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'For members.' })
  @RequiresScopes('read:members')
  weight!: number;

  @Field(() => Int, { description: 'For whoever has a token, and never null.' })
  @Authenticated()
  bed!: number;

  @Field({ nullable: true, description: 'By policy.' })
  @RequiresPolicy('embassy')
  visa!: string;

  @Field(() => Diagnosis, { nullable: true, description: 'Of a closed type.' })
  diagnosis!: Diagnosis;

  @Field(() => [Diagnosis], { nullable: true, description: 'Several of a closed type.' })
  diagnoses!: Diagnosis[];
}

@Directive('@key(fields: "id")')
@RequiresScopes('read:members')
@ObjectType({ description: 'Only for members.' })
class Note {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

const FLU: Diagnosis = { text: 'flu' };
const LAN: Patient = { id: '1', name: 'Lan', weight: 50, bed: 7, visa: 'yes', diagnosis: FLU, diagnoses: [FLU] };

@Resolver()
class PatientResolver {
  @Query(() => Patient, { nullable: true, description: 'One.' })
  patient(): Patient {
    return LAN;
  }

  @Query(() => [Patient], { nullable: true, description: 'Some.' })
  patients(): Patient[] {
    return [LAN, LAN];
  }

  @Mutation(() => Patient, { nullable: true, description: 'Lets one go.' })
  @RequiresScopes('write:profile')
  @RelationTo('the caller’s own "bed"')
  discharge(@Ctx() { caller }: SubgraphContext): Patient {
    ran.push(caller.subject ?? 'nobody');
    return LAN;
  }
}

const reference = (typeName: string, found: object): EntityReference => ({
  typeName,
  resolve: async () => {
    ran.push(typeName);
    return found;
  },
});

const definition: SubgraphDefinition = {
  name: 'clinic',
  port: 0,
  folder: __dirname,
  entities: [],
  migrations: [],
  resolvers: [PatientResolver],
  references: [reference('Patient', LAN), reference('Note', { id: '1' })],
  extendedOnly: [Note],
  loadSample: async () => undefined,
};

describe('access decorators', () => {
  const text = printFederatedSchema(buildFederatedSchema(definition));

  it('stand in the schema as federation writes them', () => {
    expect(text).toContain('weight: Int @requiresScopes(scopes: [["read:members"]])');
    expect(text).toContain('visa: String @policy(policies: [["embassy"]])');
    expect(text).toContain('bed: Int! @authenticated');
    expect(text).toMatch(
      /type Diagnosis\s+@requiresScopes\(scopes: \[\["read:members", "read:applications"\], \["write:any"\]\]\)/,
    );
    expect(text).toContain('@relation(to: "the caller’s own \\"bed\\"")');
    expect(text).toContain('directive @relation(to: String!) on FIELD_DEFINITION');
  });

  it('take no scope that does not exist', () => {
    // @ts-expect-error: there is no such scope
    RequiresScopes('read:everything');
  });
});

describe('enforceAccess', () => {
  let subgraph: SubgraphTest;

  beforeAll(async () => {
    subgraph = await SubgraphTest.start(definition, 0);
  });

  beforeEach(() => {
    ran.length = 0;
  });

  afterAll(() => subgraph.stop());

  const ask = async (query: string, caller?: TestCaller) => {
    const { data, errors, cacheControl } = await (caller ? subgraph.as(caller) : subgraph).query(query);
    const told = errors?.map(({ path, extensions }) => `${extensions.code} ${path?.join('.')}`) ?? [];
    return { data, told, cacheControl };
  };
  const closed = (...paths: string[]) => paths.map((path) => `UNAUTHORIZED_FIELD_OR_TYPE ${path}`);

  it('gives null for what is closed, tells where, and answers the rest', async () => {
    expect(await ask('{ patient { name weight visa diagnosis { text } } }')).toMatchObject({
      data: { patient: { name: 'Lan', weight: null, visa: null, diagnosis: null } },
      told: closed('patient.weight', 'patient.visa', 'patient.diagnosis'),
    });
    const { errors } = await subgraph.query('{ patient { weight } }');
    expect(errors?.[0]?.message).toBe('"Patient.weight" is not open to this request.');
  });

  it.each<[field: string, caller: TestCaller, isOpen: boolean]>([
    ['weight', {}, false],
    ['weight', { scopes: ['read:members'] }, true],
    ['weight', { scopes: ['write:any'] }, false],
    ['weight', { policies: ['read:members'] }, false],
    ['visa', { scopes: ['read:members'] }, false],
    ['visa', { policies: ['embassy'] }, true],
    ['bed', {}, true],
    ['diagnosis { text }', { scopes: ['read:members'] }, false],
    ['diagnosis { text }', { scopes: ['read:members', 'read:applications'] }, true],
    ['diagnosis { text }', { scopes: ['write:any'] }, true],
    ['diagnoses { text }', { scopes: ['read:applications'] }, false],
    ['diagnoses { __typename }', { scopes: ['write:any'] }, true],
  ])('asked for %s as %j', async (field, caller, isOpen) => {
    const { data, told } = await ask(`{ patient { given: ${field} } }`, caller);
    expect([data.patient.given !== null, told]).toEqual([isOpen, isOpen ? [] : closed('patient.given')]);
  });

  it('nulls what is around a closed field that may not be null', async () => {
    expect(await ask('{ patients { name bed } }')).toMatchObject({ data: { patients: null } });
    expect(await ask('{ patients { name bed } }', {})).toMatchObject({ data: { patients: [{ bed: 7 }, { bed: 7 }] } });
  });

  it('refuses a mutation before it runs', async () => {
    const mutation = 'mutation { discharge { name } }';
    expect(await ask(mutation, { scopes: ['read:members'] })).toMatchObject({
      data: { discharge: null },
      told: closed('discharge'),
    });
    expect(ran).toEqual([]);
    await ask(mutation, { scopes: ['write:profile'], subject: 'lan' });
    expect(ran).toEqual(['lan']);
  });

  it('looks up no entity of a closed type, and answers those beside it', async () => {
    const query = `{ _entities(representations: [{ __typename: "Note", id: "1" }, { __typename: "Patient", id: "1" }]) {
      __typename ... on Note { id } ... on Patient { name weight } } }`;
    expect(await ask(query)).toMatchObject({
      data: { _entities: [null, { __typename: 'Patient', name: 'Lan', weight: null }] },
      told: expect.arrayContaining(closed('_entities.0', '_entities.1.weight')),
    });
    expect(ran).toEqual(['Patient']);
    const { data } = await ask(query, { scopes: ['read:members'] });
    expect(data._entities).toEqual([
      { __typename: 'Note', id: '1' },
      { __typename: 'Patient', name: 'Lan', weight: 50 },
    ]);
  });

  it('lets nobody keep an answer with anything closed in it', async () => {
    const entities = (fields: string) =>
      `{ _entities(representations: [{ __typename: "Patient", id: "1" }]) { ... on Patient { ${fields} } } }`;
    expect((await ask(entities('name'))).cacheControl).toBe('max-age=60, public');
    expect((await ask(entities('name weight'))).cacheControl).toBe('no-store');
    expect((await ask(entities('name weight'), { scopes: ['read:members'] })).cacheControl).toBe('no-store');
    expect((await ask(entities('name'), {})).cacheControl).toBe('max-age=60, public');
  });
});
