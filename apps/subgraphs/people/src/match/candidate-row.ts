import type { Candidate, Standing } from '@kakehashi/matching';

/** Somebody who is looked at for a challenge, with all that decides whether and where they stand in its list. */
export type LookedAt = Candidate & Standing;

/** What is kept beside a person for matching, see the table `derived.candidate`, as columns of {@link CANDIDATE_COLUMNS}. */
export interface CandidateRow {
  readonly id: string;
  readonly visibility: string;
  readonly has_agreed: boolean;
  /** By topic. */
  readonly expertise: readonly [topic: string, level: string, years: number, evidence: readonly (number | null)[]][];
  readonly languages: readonly [lang: string, level: string][];
  readonly availability: readonly [from: string | null, to: string | null][];
  /** Those that have not ended when they were written, the latest first. */
  readonly posts: readonly Post[];
  readonly accepted_commissions: number;
  readonly outcomes: number;
}

/** Of the organisation only the surest is told: its id, else its ROR id, else what it is called. */
type Post = readonly [
  organisation: string | null,
  ror: string | null,
  label: string | null,
  from: string | null,
  to: string | null,
];

/** SQL of the columns, of a candidate `t`. */
export const CANDIDATE_COLUMNS = `t.id, t.visibility, t.agreed @> now() AS has_agreed, t.expertise, t.languages, t.availability,
  t.posts, t.accepted_commissions, t.outcomes`;

/** SQL condition that one of the `posts`, as JSON, is held today (UTC). */
export function postHeldToday(post: string): string {
  return `(coalesce((${post} ->> 3)::date <= CURRENT_DATE, TRUE) AND coalesce((${post} ->> 4)::date > CURRENT_DATE, TRUE))`;
}

/** What decides of conflicts, beside the row of the person. */
export interface OwnerTies {
  /** Who wants the challenge solved. */
  readonly owner: { readonly id: string; readonly ror: string | null };
  /** Whether they applied for funds with the owner, or with its people, not long ago. */
  readonly hasApplied: boolean;
}

/**
 * @param today `YYYY-MM-DD`: posts that are held on it count
 */
export function toCandidate(row: CandidateRow, { owner, hasApplied }: OwnerTies, today: string): LookedAt {
  const posts = row.posts.filter(([, , , from, to]) => (from === null || from <= today) && (to === null || to > today));
  const worksForOwner = posts.some(
    ([organisation, ror]) => organisation === owner.id || (ror !== null && ror === owner.ror),
  );
  const [latest] = posts;
  return {
    id: row.id,
    isShown: row.visibility !== 'PRIVATE',
    hasConsented: row.has_agreed,
    hasConflict: worksForOwner || hasApplied,
    expertise: row.expertise.map(([topicId, level, years, evidenceYears]) => ({
      topicId,
      level,
      years,
      evidenceYears,
    })),
    languages: row.languages.map(([lang, level]) => ({ lang, level })),
    availability: row.availability.map(([from, to]) => ({ from, to })),
    acceptedCommissions: row.accepted_commissions,
    outcomes: row.outcomes,
    organisation: latest ? (latest[0] ?? latest[1] ?? latest[2]) : null,
  };
}
