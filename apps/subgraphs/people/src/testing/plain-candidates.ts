import type { Candidate, Standing } from '@kakehashi/matching';
import type { DataSource } from 'typeorm';
import type { ChallengeNeeds } from '../challenge/challenge-needs.stub';

/**
 * Everybody public who knows a topic that is near, with what matching reads of them, from the tables themselves and one by one. Of
 * applications it knows nothing.
 */
export async function readPlainCandidates(
  database: DataSource,
  needs: ChallengeNeeds,
  ownerRor: string,
): Promise<(Candidate & Standing)[]> {
  const near = needs.topics.map(({ topicId }) => topicId);
  const ids: { id: string }[] = await database.query(
    `SELECT DISTINCT p.id FROM person p JOIN expertise e ON e.person_id = p.id
     WHERE p.visibility = 'PUBLIC' AND e.topic_id = ANY($1::uuid[])`,
    [near],
  );
  return Promise.all(ids.map(({ id }) => readCandidate(database, id, needs.ownerOrganisationId, ownerRor)));
}

async function readCandidate(database: DataSource, id: string, owner: string, ownerRor: string) {
  // biome-ignore lint/suspicious/noExplicitAny: rows of any table
  const rows = (sql: string): Promise<any[]> => database.query(sql, [id]);
  const consents = await rows(
    `SELECT FROM consent WHERE person_id = $1 AND purpose = 'MATCHING' AND given_at <= now() AND (withdrawn_at IS NULL OR withdrawn_at > now())`,
  );
  const expertise = await rows('SELECT * FROM expertise WHERE person_id = $1 ORDER BY topic_id');
  const languages = await rows('SELECT lang, level FROM person_language WHERE person_id = $1 ORDER BY lang');
  const availability = await rows(
    `SELECT period_from AS "from", period_to AS "to" FROM availability WHERE person_id = $1 AND purpose = 'COMMISSION'`,
  );
  const posts = await rows(
    `SELECT * FROM affiliation WHERE person_id = $1 AND (period_from IS NULL OR period_from <= CURRENT_DATE)
       AND (period_to IS NULL OR period_to > CURRENT_DATE) ORDER BY period_from DESC NULLS LAST, id`,
  );
  const work = await rows('SELECT kind FROM track_record WHERE person_id = $1');
  const [post] = posts;
  return {
    id,
    isShown: true,
    hasConsented: consents.length > 0,
    hasConflict: posts.some(
      (one) => one.organisation_id === owner || (one.organisation_id === null && one.organisation_ror === ownerRor),
    ),
    expertise: expertise.map((row) => ({
      topicId: row.topic_id,
      level: row.level,
      years: row.years,
      evidenceYears: row.evidence.map(({ year }: { year: number | null }) => year),
    })),
    languages,
    availability,
    acceptedCommissions: work.filter(({ kind }) => kind === 'ACCEPTED_COMMISSION').length,
    outcomes: work.filter(({ kind }) => kind === 'OUTCOME').length,
    organisation: post ? (post.organisation_id ?? post.organisation_ror ?? post.organisation_label) : null,
  };
}
