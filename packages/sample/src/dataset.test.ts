import type { SampleRows } from './dataset';
import { demonstration } from './demonstration/demonstration';
import { facts } from './facts/facts';
import { SOURCES } from './sources';
import { DATE_PRECISIONS, LOCALIZED_TEXT_KINDS } from './values';

type Entity = keyof SampleRows;

const made = demonstration();

/** Facts and demonstration together, as the subgraphs load them. */
const rows = new Map<Entity, readonly object[]>(
  (Object.keys(facts) as Entity[]).map((entity) => {
    const generated = entity in made ? [...(made[entity as keyof typeof made & Entity]() as Iterable<object>)] : [];
    return [entity, [...facts[entity], ...generated]];
  }),
);

/** Every object within the rows, with the entity that it is a part of. */
function* everyObject(): Generator<readonly [entity: Entity, object: Record<string, unknown>]> {
  for (const [entity, list] of rows) for (const row of list) yield* within(entity, row);
}

function* within(entity: Entity, value: unknown): Generator<readonly [Entity, Record<string, unknown>]> {
  if (Array.isArray(value)) for (const item of value) yield* within(entity, item);
  else if (typeof value === 'object' && value !== null) {
    yield [entity, value as Record<string, unknown>];
    for (const item of Object.values(value)) yield* within(entity, item);
  }
}

/** What a column of ids refers to; `parentId` refers to the same entity. */
const REFERENCES: Readonly<Record<string, Entity>> = {
  personId: 'people',
  organisationId: 'organisations',
  relatedOrganisationId: 'organisations',
  ownerOrganisationId: 'organisations',
  funderOrganisationId: 'organisations',
  funderOrganisationIds: 'organisations',
  topicId: 'topics',
  topicIds: 'topics',
  parentAgreementId: 'agreements',
  agreementId: 'agreements',
  agreementIds: 'agreements',
  programmeId: 'programmes',
  projectId: 'projects',
  challengeId: 'challenges',
  interestId: 'interests',
  commissionId: 'commissions',
  awardId: 'awards',
  eventId: 'events',
  contractorPersonId: 'people',
  contractorOrganisationId: 'organisations',
  homeOrganisationId: 'organisations',
  hostOrganisationId: 'organisations',
  liaisonPersonId: 'people',
  liaisonOrganisationId: 'organisations',
  parentEventId: 'events',
  fundingSchemeId: 'fundingSchemes',
  callId: 'calls',
  applicationId: 'applications',
  reviewerPersonId: 'people',
  decidedByOrganisationId: 'organisations',
};

/** What a column of ids refers to that is nested in a row of the entity. */
const NESTED_REFERENCES: Readonly<Record<string, Entity>> = { callPartId: 'calls', milestoneId: 'awards' };

/** What a claim's `entityId` refers to, by its `entityType`. */
const REFERRED_TYPES: Readonly<Record<string, Entity>> = { Organisation: 'organisations', Event: 'events' };

const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

describe('facts and demonstration together', () => {
  it('have ids of UUID version 7 that occur once', () => {
    const ids = new Set<string>();
    for (const [entity, { id }] of everyObject()) {
      if (id === undefined) continue;
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      if (ids.has(id as string)) throw new Error(`${entity}: ${id} occurs twice`);
      ids.add(id as string);
    }
  });

  it('refer only to rows that exist', () => {
    const idsOf = new Map(
      [...rows].map(([entity, list]) => [entity, new Set(list.map((row) => (row as { id: string }).id))]),
    );
    const nestedIdsOf = new Map<Entity, Set<string>>();
    for (const [entity, { id }] of everyObject()) {
      nestedIdsOf.set(entity, (nestedIdsOf.get(entity) ?? new Set()).add(id as string));
    }
    for (const [entity, object] of everyObject()) {
      for (const [column, value] of Object.entries(object)) {
        if (value === null || !/Ids?$/.test(column) || column === 'externalIds') continue;
        const nested = NESTED_REFERENCES[column];
        if (nested) {
          const isKnown = nestedIdsOf.get(nested)?.has(value as string) && !idsOf.get(nested)?.has(value as string);
          if (!isKnown) throw new Error(`${entity}.${column}: nothing within ${nested} has the id ${value}`);
          continue;
        }
        const target =
          column === 'parentId' ? entity : (REFERENCES[column] ?? REFERRED_TYPES[String(object.entityType)]);
        if (!target) throw new Error(`${entity}.${column} is not among the references`);
        for (const id of [value].flat() as string[]) {
          if (!idsOf.get(target)?.has(id)) throw new Error(`${entity}.${column}: no row of ${target} has the id ${id}`);
        }
      }
    }
  });

  it('have well-formed days and periods that end after they begin', () => {
    for (const [entity, object] of everyObject()) {
      for (const [column, value] of Object.entries(object)) {
        if (/On$/.test(column) && value !== null && !isDay(value as string))
          throw new Error(`${entity}.${column}: ${value}`);
      }
      if (!('precision' in object)) continue;
      const { from, to, precision } = object as { from: string | null; to: string | null; precision: string };
      expect(DATE_PRECISIONS).toContain(precision);
      for (const day of [from, to]) if (day !== null && !isDay(day)) throw new Error(`${entity}: ${day}`);
      if (from !== null && to !== null && from >= to) throw new Error(`${entity}: ${from} to ${to}`);
    }
  });

  it('tell the provenance of every row and every link, with a reason where it is inferred', () => {
    for (const [entity, object] of everyObject()) {
      if (object.id !== undefined && object.provenance === undefined)
        throw new Error(`${entity} ${object.id} has no provenance`);
      if (object.source === undefined) continue;
      expect(Object.keys(SOURCES)).toContain(object.source);
      if (object.source === 'INFERRED') expect(object.note).toEqual(expect.stringMatching(/\.$/));
    }
  });

  it('say DEMONSTRATION on every made-up row and nowhere else', () => {
    for (const [entity, list] of rows) {
      list.forEach((row, place) => {
        const { source } = (row as { provenance: { source: string } }).provenance;
        expect(source === 'DEMONSTRATION').toBe(place >= facts[entity].length);
      });
    }
  });

  it('write texts in known languages and kinds, one primary form for each language', () => {
    for (const [entity, object] of everyObject()) {
      for (const value of Object.values(object)) {
        if (!Array.isArray(value) || !value.some((item) => item?.lang !== undefined && item.value !== undefined))
          continue;
        const primary = value.filter(({ kind }) => kind === 'PRIMARY').map(({ lang }) => lang);
        if (new Set(primary).size < primary.length) throw new Error(`${entity}: ${JSON.stringify(value)}`);
        for (const { lang, kind, value: text } of value) {
          expect(['vi', 'ja', 'ja-Hira', 'ja-Latn', 'en']).toContain(lang);
          expect(LOCALIZED_TEXT_KINDS).toContain(kind);
          expect(text.normalize('NFC').trim()).toBe(text);
        }
      }
    }
  });

  it('write money as whole minor units', () => {
    for (const [, { amountMinor, currency }] of everyObject()) {
      if (amountMinor === undefined) continue;
      expect(amountMinor).toMatch(/^[1-9]\d{0,17}$/);
      expect(['VND', 'JPY', 'USD']).toContain(currency);
    }
  });

  it('set exactly one party of a participation', () => {
    for (const [, object] of everyObject()) {
      if (!('personId' in object && 'organisationId' in object && 'role' in object && typeof object.role === 'string'))
        continue;
      expect([object.personId, object.organisationId].filter((id) => id === null)).toHaveLength(1);
    }
  });
});
