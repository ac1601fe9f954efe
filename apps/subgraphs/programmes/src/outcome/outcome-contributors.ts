import { createId, type UpsertRow } from '@kakehashi/database';
import { type Act, given } from '@kakehashi/subgraph';
import { mustBeOne, type PartyInput, partyColumns, partyFields } from '../party/party.input';
import { ContributorRole } from './outcome.enum';
import { OutcomeContributor } from './outcome-contributor.entity';

/** Whom an outcome is due to, as it is given. */
interface ContributorInput extends PartyInput {
  readonly role: ContributorRole;
}

/** How they are given. */
export const contributors = given.list(
  'OutcomeContributorInput',
  { ...partyFields, role: given.oneOf(ContributorRole, 'What they did for it.') },
  'Whom it is due to, in their order, such as that of authors; at least one.',
);

/** Notes faults of those whom an outcome is due to: nobody, not one at a time, or twice for the same. */
export function checkContributors(act: Act, given: readonly ContributorInput[]): void {
  if (given.length === 0) act.fault('REQUIRED', 'contributors', 'Somebody must be given whom it is due to.');
  const seen = new Set<string>();
  for (const [index, one] of given.entries()) {
    mustBeOne(act, one, `contributors[${index}]`);
    const known = keyOf({ ...partyColumns(one), role: one.role });
    if (seen.has(known)) act.fault('DUPLICATE', `contributors[${index}]`, 'Each must be given once in a role.');
    seen.add(known);
  }
}

/** Makes those whom an outcome is due to be these; who is told already in the same role keeps their entry. */
export async function replaceContributors(
  act: Act,
  outcome: string,
  given: readonly ContributorInput[],
): Promise<void> {
  const before: UpsertRow[] = await act.manager.query(
    'SELECT id, provenance, person_id, organisation_id, role FROM outcome_contributor WHERE outcome_id = $1',
    [outcome],
  );
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const rows = given.map((one, position) => {
    const columns = { ...partyColumns(one), role: one.role, position };
    return { id: createId(), provenance: act.provenance, ...known.get(keyOf(columns)), ...columns };
  });
  await act.replaceLinks(OutcomeContributor, { outcome_id: outcome }, rows);
}

function keyOf({ person_id: person, organisation_id: organisation, role }: UpsertRow): string {
  return `${person} ${organisation} ${role}`;
}
