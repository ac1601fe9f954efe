import { isId } from '@kakehashi/database';
import { LEVEL_VALUES } from '@kakehashi/matching';
import { isOfOrganisation, type LocalizedText } from '@kakehashi/shared-types';
import { heldOn, type SubgraphContext } from '@kakehashi/subgraph';
import type { Organisation } from '../organisation/organisation.stub';
import { conditionOfVisiblePeople } from './visible-people';

/** What a consortium is about: a topic with its name and all that is below it. */
export interface PartnerTheme {
  readonly topicId: string;
  readonly names: readonly LocalizedText[];
  /** Ids of the topic itself and of topics below it. */
  readonly topics: readonly string[];
}

/** So many themes are taken from what the people of an organisation know. */
const MOST_THEMES = 5;

/** So many of its people are looked at for them. */
const MOST_STAFF = 2_000;

/** So many topics below a theme count as it. */
const MOST_BELOW = 50;

/** SQL of what a level counts. */
const LEVEL_SQL = `CASE e.known ->> 1 ${[...LEVEL_VALUES].map(([level, value]) => `WHEN '${level}' THEN ${value}`).join(' ')} ELSE 0 END`;

/** The topics that the people of each organisation know best today, in the order of the organisations. */
export async function themesOf(
  context: SubgraphContext,
  organisations: readonly Organisation[],
): Promise<readonly string[][]> {
  const rows: { id: string; themes: string[] }[] = await context.database.query(
    `SELECT p.id, ARRAY(
       SELECT (e.known ->> 0)::uuid AS topic_id FROM (
         SELECT t.expertise FROM (
           SELECT DISTINCT a.person_id FROM affiliation a WHERE ${isOfOrganisation('a')} AND ${heldOn('a')}
         ) works JOIN derived.candidate t ON t.id = works.person_id AND ${conditionOfVisiblePeople(context)}
         ORDER BY t.id LIMIT ${MOST_STAFF}
       ) staff CROSS JOIN LATERAL jsonb_array_elements(staff.expertise) AS e(known)
       GROUP BY topic_id ORDER BY sum(${LEVEL_SQL}) DESC, topic_id LIMIT ${MOST_THEMES}
     ) AS themes
     FROM unnest($1::uuid[], $2::text[]) AS p(id, other_key)`,
    [organisations.map(({ id }) => (isId(id) ? id : null)), organisations.map(({ ror }) => ror ?? null)],
  );
  const byId = new Map(rows.map(({ id, themes }) => [id, themes]));
  return organisations.map(({ id }) => byId.get(id.toLowerCase()) ?? []);
}

/** Topics with their names and what is below them, as the copy of the tree has it; one that it has not stands for itself. */
export async function readThemes(
  { database }: SubgraphContext,
  topics: readonly string[],
): Promise<ReadonlyMap<string, PartnerTheme>> {
  const rows: { topicId: string; names: LocalizedText[] | null; topics: string[] }[] = await database.query(
    `SELECT w.id AS "topicId", own.names,
       ARRAY(SELECT t.id FROM topic_copy t WHERE t.path @> ARRAY[w.id] AND t.id <> w.id ORDER BY t.id LIMIT ${MOST_BELOW}) AS topics
     FROM unnest($1::uuid[]) AS w(id) LEFT JOIN topic_copy own ON own.id = w.id`,
    [[...new Set(topics)]],
  );
  return new Map(
    rows.map((row) => [
      row.topicId,
      { topicId: row.topicId, names: row.names ?? [], topics: [row.topicId, ...row.topics] },
    ]),
  );
}
