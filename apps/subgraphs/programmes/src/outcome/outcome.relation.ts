import type { Act, Relation } from '@kakehashi/subgraph';
import { isAmong, type PartyInput } from '../party/party.input';
import { leadsOneOf } from '../programme/programme.relation';
import type { Outcome } from './outcome.entity';
import type { OriginInput } from './outcome-origin';

const who =
  'a person whom it is due to, an officer of an organisation that it is due to, or of one that leads the programme of its project or challenge';

/** Whom an outcome is due to, and who leads the programme that it came from. */
export const answersForOutcome: Relation<Outcome> = {
  who,
  async holds(act, { id, projectId, commissionId }) {
    const contributors: PartyInput[] = await act.manager.query(
      'SELECT person_id AS person, organisation_id AS organisation FROM outcome_contributor WHERE outcome_id = $1',
      [id],
    );
    return isAmong(act, contributors) || leadsItsProgramme(act, { project: projectId, commission: commissionId });
  },
};

/** The same of an outcome that is to be recorded. */
export const willAnswerForOutcome: Relation<OriginInput & { readonly contributors: readonly PartyInput[] }> = {
  who,
  holds: (act, { contributors, ...origin }) => isAmong(act, contributors) || leadsItsProgramme(act, origin),
};

async function leadsItsProgramme(act: Act, { project, commission }: OriginInput): Promise<boolean> {
  const rows: { programme: string | null }[] = await act.manager.query(
    `SELECT programme_id AS programme FROM project WHERE id = $1
     UNION ALL SELECT c.programme_id FROM commission m JOIN challenge c ON c.id = m.challenge_id WHERE m.id = $2`,
    [project ?? null, commission ?? null],
  );
  return leadsOneOf(
    act,
    rows.map(({ programme }) => programme),
  );
}
