import { LEVEL_VALUES } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import { postHeldToday } from '../match/candidate-row';
import type { PartnerTheme } from './partner-themes';
import { conditionOfVisiblePeople } from './visible-people';

/** How strong an organisation is in a theme. */
export interface ThemeStrength {
  readonly themeId: string;
  readonly organisationId: string;
  readonly sector: string;
  readonly experts: number;
  /** Its people by what their levels count. */
  readonly strength: number;
}

/** So many people are looked at for a theme: those of the highest level, of equals those with the latest evidence. */
const MOST_PEOPLE = 300;

/**
 * The organisations for which the best people of each theme work today, with how strong they are in it; of those only that the
 * copy of organisations knows with a sector.
 */
export function readStrengths(
  context: SubgraphContext,
  themes: readonly PartnerTheme[],
): Promise<readonly ThemeStrength[]> {
  const rings = themes.flatMap(({ topicId: theme, topics }) =>
    [...LEVEL_VALUES].flatMap(([level, value], rank) =>
      topics.map((topic, place) => ({ theme, topic, level, value, place: rank * topics.length + place })),
    ),
  );
  return context.database.query(
    `WITH ring AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(theme uuid, topic uuid, level text, value float8, place integer)
     ), known AS (
       SELECT DISTINCT ON (w.theme, best.id) w.theme, best.posts, best.value FROM (SELECT DISTINCT theme FROM ring) w
       CROSS JOIN LATERAL (
         SELECT k.id, k.posts, r.value FROM (SELECT * FROM ring WHERE ring.theme = w.theme ORDER BY place OFFSET 0) r
         CROSS JOIN LATERAL (
           SELECT seen.*, coalesce((e.evidence -> 0 ->> 'year')::integer, 0) AS year FROM expertise e
           CROSS JOIN LATERAL (
             SELECT t.id, t.posts FROM derived.candidate t WHERE t.id = e.person_id AND ${conditionOfVisiblePeople(context)} OFFSET 0
           ) seen
           WHERE e.topic_id = r.topic AND e.level = r.level
           ORDER BY coalesce((e.evidence -> 0 ->> 'year')::integer, 0) DESC, e.person_id LIMIT ${MOST_PEOPLE}
         ) k ORDER BY r.place, k.year DESC, k.id LIMIT ${MOST_PEOPLE}
       ) best ORDER BY w.theme, best.id, best.value DESC
     )
     SELECT k.theme AS "themeId", o.id AS "organisationId", o.sector, count(*)::integer AS experts, sum(k.value)::float8 AS strength
     FROM known k
     CROSS JOIN LATERAL (
       SELECT DISTINCT (a.post ->> 0)::uuid AS organisation_id
       FROM jsonb_array_elements(k.posts) AS a(post)
       WHERE a.post ->> 0 IS NOT NULL AND ${postHeldToday('a.post')}
     ) works
     JOIN organisation_copy o ON o.id = works.organisation_id AND o.sector IS NOT NULL
     GROUP BY k.theme, o.id, o.sector ORDER BY k.theme, o.id`,
    [JSON.stringify(rings)],
  );
}
