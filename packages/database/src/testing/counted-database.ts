import { createEmptyDatabase } from '@kakehashi/testkit';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import type { ListDefinition } from '../list/list-definition';
import { linkedByKey, linkedByPath } from '../list/through';
import type { ToldBy } from '../list/told-value';
import { migrate } from '../migrate';
import { Posting, Postings1760000000002, Site } from './posting.entity';
import { Thing, Things1760000000000 } from './thing.entity';
import { ThingTopic, ThingTopics1760000000001 } from './thing-topic.entity';

const HELD_TODAY = `coalesce(linked.period_from <= CURRENT_DATE, TRUE) AND coalesce(linked.period_to > CURRENT_DATE, TRUE)`;

/** To whom topics, and things as values, are told. */
const TELLING: ToldBy = { table: 'derived.telling', key: 'id', column: 'degree', degrees: ['OPEN', 'SOME', 'NONE'] };

/** A list of things whose counts are kept by the day on which they were made; what was made in 2000 is hidden. */
export const countedList: ListDefinition = {
  name: 'CountedThing',
  entity: Thing,
  fields: {
    id: { sql: 't.id', sqlType: 'uuid' },
    size: { sql: 't.size', sqlType: 'bigint' },
    half: { sql: '(t.size / 2)', sqlType: 'bigint' },
    placeToday: {
      sql: 'linked.place',
      sqlType: 'bigint',
      through: linkedByKey('posting', 'thing_id', { heldToday: HELD_TODAY }),
    },
    siteOfPlace: {
      sql: 'tag.name',
      sqlType: 'text',
      through: linkedByPath({
        steps: [
          { table: 'posting', alias: 'posting', column: 'thing_id', equals: 't.id' },
          { table: 'thing_topic', alias: 'topic', column: 'thing_id', equals: 'posting.thing_id' },
          { table: 'site', alias: 'site', column: 'place', equals: 'posting.place' },
        ],
        each: 'unnest(site.tags) AS tag(name)',
      }),
    },
    placeOfKind: {
      sql: 'linked.place',
      sqlType: 'bigint',
      through: linkedByKey('posting', 'thing_id', { condition: `linked.kind = 'k1'` }),
    },
    siteOfSize: {
      sql: 'site.id',
      sqlType: 'uuid',
      through: linkedByPath({ steps: [{ table: 'site', alias: 'site', column: 'place', equals: 't.size' }] }),
    },
    topic: {
      sql: 'topic.topic_id',
      sqlType: 'uuid',
      toldBy: TELLING,
      through: linkedByKey('thing_topic', 'thing_id', { alias: 'topic' }),
    },
  },
  links: {
    posting: {
      through: linkedByKey('posting', 'thing_id'),
      fields: { place: { sql: 'linked.place', sqlType: 'bigint' }, kind: { sql: 'linked.kind', sqlType: 'text' } },
    },
  },
  defaultOrder: [{ field: 'size', direction: 'ASC' }],
  visible: { groups: [`t.made_on IS DISTINCT FROM '2000-01-01'`] },
  keptCounts: {
    groups: ['made_on'],
    facets: [
      'size',
      'half',
      'placeToday',
      'placeOfKind',
      'siteOfPlace',
      'siteOfSize',
      'topic',
      'posting.place',
      'posting.kind',
    ],
  },
};

const VISIBLE_POSTING = `(t.kind = 'k0' OR EXISTS (
  SELECT 1 FROM thing WHERE thing.id = t.thing_id AND thing.made_on IS DISTINCT FROM '2000-01-01'))`;

/**
 * A list of postings, those of kind `k0` and those of things that are not hidden, whose counts are kept by whether they are
 * visible; so a write of things moves them.
 */
export const countedPostings: ListDefinition = {
  name: 'CountedPosting',
  entity: Posting,
  fields: {
    id: { sql: 't.id', sqlType: 'uuid' },
    thing: { sql: 't.thing_id', sqlType: 'uuid', toldBy: TELLING },
    place: { sql: 't.place', sqlType: 'bigint' },
    kind: { sql: 't.kind', sqlType: 'text' },
    sizeOfThing: {
      sql: 'thing.size',
      sqlType: 'bigint',
      through: linkedByPath({ steps: [{ table: 'thing', alias: 'thing', column: 'id', equals: 't.thing_id' }] }),
    },
    topic: {
      sql: 'topic.topic_id',
      sqlType: 'uuid',
      toldBy: TELLING,
      through: linkedByPath({
        steps: [{ table: 'thing_topic', alias: 'topic', column: 'thing_id', equals: 't.thing_id' }],
      }),
    },
    site: {
      sql: 'site.id',
      sqlType: 'uuid',
      through: linkedByPath({ steps: [{ table: 'site', alias: 'site', column: 'place', equals: 't.place' }] }),
    },
  },
  defaultOrder: [{ field: 'kind', direction: 'ASC' }],
  visible: { groups: [VISIBLE_POSTING] },
  keptCounts: {
    groups: {
      visibleThrough: [{ table: 'thing', column: 'id', listedColumn: 'thing_id', looksAt: ['made_on'] }],
    },
    visible: VISIBLE_POSTING,
    facets: ['thing', 'place', 'kind', 'sizeOfThing', 'topic', 'site'],
  },
};

/** A migrated database with empty tables of things, their topics and postings. */
export async function createCountedDatabase(): Promise<{ database: DataSource; drop: () => Promise<void> }> {
  const { url, drop } = await createEmptyDatabase();
  const database = await createDataSource({
    url,
    applicationName: 'test',
    entities: [Thing, ThingTopic, Posting, Site],
    migrations: [Things1760000000000, ThingTopics1760000000001, Postings1760000000002],
  }).initialize();
  await migrate(database);
  return {
    database,
    drop: async () => {
      await database.destroy();
      await drop();
    },
  };
}
