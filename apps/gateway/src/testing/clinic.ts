import { TinySubgraph } from './tiny-subgraph';

const PATIENTS: Record<string, object> = {
  '1': { id: '1', name: 'Lan', diagnosis: 'flu', weight: 50 },
  '2': { id: '2', name: 'Ken', diagnosis: 'cold', weight: 60 },
};

const PAPERS = [
  { __typename: 'Leaflet', id: 'l', title: 'Fever' },
  { __typename: 'Record', id: 'r', title: 'Lan 2026', doctor: 'Minh' },
];

/** What nobody without a token may read of the clinic and the ward; no open field has any of these values. */
export const SECRETS: ReadonlySet<unknown> = new Set<unknown>([
  'flu',
  'cold',
  50,
  60,
  100,
  120,
  'secret',
  'r',
  'Lan 2026',
  'Minh',
  1,
  7,
  'A',
  'k',
  'fever',
  '9',
  'Director',
  90,
]);

/** A clinic, whose schema has a rule of every kind. */
export function clinicSubgraph(): TinySubgraph {
  return new TinySubgraph(
    'clinic',
    `type Query {
       patients: [Patient!]
       patient(id: ID!): Patient
       me: Patient @authenticated
       hours: String
       papers: [Paper!]
       mine: [Paper]
       search: [Found]
       staff: Staff
       audit: Audit
       blood: BloodGroup
       key: Secret
       visits(first: Int, after: String): VisitConnection
     }
     type VisitConnection { nodes: [Visit!]! pageInfo: PageInfo! }
     type PageInfo { hasNextPage: Boolean! endCursor: String }
     type Visit { id: ID! reason: String @authenticated }
     type Mutation { discharge(id: ID!): Patient  admit: Discharge }
     type Discharge { diagnosis: String @requiresScopes(scopes: [["read:diagnosis"]]) }
     type Patient @key(fields: "id") {
       id: ID!
       name: String
       diagnosis: String @requiresScopes(scopes: [["read:diagnosis"], ["doctor", "ward"]])
       weight: Int! @requiresScopes(scopes: [["read:weight"]])
       notes: [Note!]
     }
     type Note { text: String @policy(policies: [["notes"]]) at: String }
     interface Paper { id: ID! title: String }
     type Leaflet implements Paper { id: ID! title: String }
     type Record implements Paper @authenticated { id: ID! title: String doctor: String }
     union Found = Leaflet | Record
     interface Worker { name: String pay: Int }
     type Staff { workers: [Worker!] }
     type Nurse implements Worker { name: String pay: Int @requiresScopes(scopes: [["read:pay"]]) }
     type Guard implements Worker { name: String pay: Int }
     type Audit @requiresScopes(scopes: [["audit"]]) { lines: Int }
     enum BloodGroup @authenticated { A B }
     scalar Secret @policy(policies: [["secrets"]])`,
    {
      Query: {
        patients: () => Object.values(PATIENTS),
        patient: (_: unknown, { id }: { id: string }) => PATIENTS[id],
        me: () => ({ id: '9', name: 'Director', diagnosis: 'flu', weight: 50 }),
        hours: () => '8–17',
        papers: () => PAPERS,
        mine: () => PAPERS,
        search: () => PAPERS,
        staff: () => ({
          workers: [
            { __typename: 'Nurse', name: 'Hoa', pay: 1 },
            { __typename: 'Guard', name: 'Goro', pay: 2 },
          ],
        }),
        audit: () => ({ lines: 7 }),
        blood: () => 'A',
        key: () => 'k',
        visits: () => ({ nodes: [{ id: '1', reason: 'fever' }], pageInfo: { hasNextPage: false } }),
      },
      Mutation: {
        discharge: (_: unknown, { id }: { id: string }) => PATIENTS[id],
        admit: () => ({ diagnosis: 'flu' }),
      },
      Patient: {
        __resolveReference: ({ id }: { id: string }) => PATIENTS[id],
        notes: () => [{ text: 'secret', at: 'noon' }],
      } as never,
    },
  );
}

/** What a ward adds to patients, of which one field is made out of one that is not for everybody. */
export function wardSubgraph(): TinySubgraph {
  return new TinySubgraph(
    'ward',
    `type Patient @key(fields: "id") {
       id: ID!
       bed: Int
       weight: Int! @external
       dose: Int @requires(fields: "weight") @requiresScopes(scopes: [["read:weight"]])
     }`,
    {
      Patient: {
        __resolveReference: (reference: object) => reference,
        bed: ({ id }: { id: string }) => Number(id) * 10,
        dose: ({ weight }: { weight: number }) => weight * 2,
      } as never,
    },
  );
}
