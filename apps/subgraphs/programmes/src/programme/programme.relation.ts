import { type Act, isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import type { Programme } from './programme.entity';

/** Whether the caller acts for an organisation that leads one of the programmes today. */
export async function leadsOneOf(act: Act, programmes: readonly (string | null | undefined)[]): Promise<boolean> {
  const { organisation } = act.caller;
  const ids = programmes.filter((id) => id != null);
  if (organisation === undefined || ids.length === 0) return false;
  const found: unknown[] = await act.manager.query(
    `SELECT 1 FROM programme_organisation
     WHERE programme_id = ANY($1::uuid[]) AND organisation_id = $2 AND role = 'LEAD'
       AND (period_from IS NULL OR period_from <= $3) AND (period_to IS NULL OR period_to > $3) LIMIT 1`,
    [ids, organisation, act.today()],
  );
  return found.length > 0;
}

/** Notes a fault when something is put into a programme that the caller does not lead. */
export async function mustLead(act: Act, programme: string | null | undefined, field: string): Promise<void> {
  if (programme == null || act.isSteward || (await leadsOneOf(act, [programme]))) return;
  act.fault(
    'NOT_ALLOWED',
    field,
    'It can be put into a programme by an officer of an organisation that leads that one.',
  );
}

/** Who acts for an organisation that leads a programme. */
export const leadsProgramme: Relation<Programme> = {
  who: 'an officer of an organisation that leads the programme',
  holds: (act, { id }) => leadsOneOf(act, [id]),
};

/** Who acts for the organisation that is to lead a new programme. */
export const willLeadProgramme: Relation<{ readonly leadOrganisation: string }> = {
  who: leadsProgramme.who,
  holds: (act, { leadOrganisation }) => isOwnOrganisation(act, leadOrganisation),
};
