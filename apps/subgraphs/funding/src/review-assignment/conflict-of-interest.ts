import type { Act } from '@kakehashi/subgraph';

/** Who applied together within so many years may not judge one another. */
const YEARS_TOGETHER = 3;

/** Who is to judge what. */
interface Judgement {
  readonly applicationId: string;
  readonly reviewerPersonId: string;
  /** Organisations that the reviewer tells to be close to. */
  readonly declaredOrganisationIds: readonly string[];
}

/**
 * Notes why a person is too close to an application to judge it: they apply themselves, an organisation does to which they
 * belong, belonged or say to be close, or somebody does with whom they applied within three years.
 *
 * @param field path inside `input`
 */
export async function checkConflicts(act: Act, judgement: Judgement, field: string | null): Promise<void> {
  const { applicationId, reviewerPersonId, declaredOrganisationIds } = judgement;
  const [found] = await act.manager.query(
    `WITH party AS (SELECT person_id, organisation_id FROM applicant WHERE application_id = $1)
     SELECT
       EXISTS (SELECT FROM party WHERE person_id = $2) AS "applies",
       EXISTS (
         SELECT FROM party WHERE organisation_id = ANY($3::uuid[])
           OR organisation_id IN (SELECT organisation_id FROM person_organisation WHERE person_id = $2)
       ) AS "belongs",
       EXISTS (
         SELECT FROM applicant mine
         JOIN application a ON a.id = mine.application_id AND a.id <> $1 AND a.submitted_on > $4::date
         JOIN applicant other ON other.application_id = a.id
         JOIN party ON party.person_id = other.person_id
         WHERE mine.person_id = $2 AND other.person_id <> $2
       ) AS "appliedWith"`,
    [applicationId, reviewerPersonId, declaredOrganisationIds, yearsAgo(act.today(), YEARS_TOGETHER)],
  );
  const tell = (message: string) => act.fault('CONFLICT_OF_INTEREST', field, message);
  if (found.applies) tell('The person is an applicant.');
  if (found.belongs) tell('The person belongs, belonged or is close to an organisation that applies.');
  if (found.appliedWith) tell(`The person applied together with an applicant within ${YEARS_TOGETHER} years.`);
}

function yearsAgo(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString().slice(0, 10);
}
