import { type Act, type InputOf, storedMoney } from '@kakehashi/subgraph';
import type { EntityManager } from 'typeorm';
import type { ApplicationStatus } from '../application/application.enum';
import type { applicationFields } from '../application/application.fields';
import { replaceOwned } from '../application/replace-owned';
import { CallPart } from '../call-part/call-part.entity';
import { ApplicationPart } from './application-part.entity';

type GivenParts = InputOf<typeof applicationFields>['parts'];

/** Each part must answer another part of the call, in its funder's currency and within its budget. */
export async function checkParts(act: Act, parts: GivenParts, callId: string): Promise<void> {
  if (parts.length === 0) act.fault('REQUIRED', 'parts', 'One funder at least must be asked.');
  const seen = new Set<string>();
  for (const [index, { callPart: id, requested }] of parts.entries()) {
    const path = `parts[${index}]`;
    const part = await act.lock<CallPart>(CallPart, id);
    if (part?.callId !== callId) {
      act.fault('NOT_FOUND', `${path}.callPart`, 'The call has no such part.');
      continue;
    }
    if (seen.has(part.id)) act.fault('DUPLICATE', `${path}.callPart`, 'Each funder must be asked once.');
    seen.add(part.id);
    if (requested.currency !== part.currency) {
      const message = `It must be asked for in ${part.currency}, in which the funder pays, but is in ${requested.currency}.`;
      act.fault('RULE_BROKEN', `${path}.requested.currency`, message);
    } else if (
      part.budgetMinorUnits !== null &&
      BigInt(storedMoney(requested).minorUnits) > BigInt(part.budgetMinorUnits)
    ) {
      const message = `The funder has ${part.budget} ${part.currency} for the whole call, but ${requested.amount} are asked for.`;
      act.fault('OUT_OF_RANGE', `${path}.requested.amount`, message);
    }
  }
}

/** Makes the parts of a draft be exactly these, which were checked. */
export async function replaceParts(act: Act, applicationId: string, parts: GivenParts): Promise<void> {
  const rows = [];
  for (const [position, { callPart, requested }] of parts.entries()) {
    const part = await act.lock<CallPart>(CallPart, callPart);
    const money = storedMoney(requested);
    rows.push({
      call_part_id: part?.id,
      funder_organisation_id: part?.funderOrganisationId,
      requested_minor_units: money.minorUnits,
      currency: money.currency,
      requested: money.amount,
      eligibility: 'PENDING',
      eligibility_note: [],
      status: 'DRAFT',
      position,
    });
  }
  await replaceOwned(act, ApplicationPart, applicationId, ['call_part_id'], rows);
}

/** Brings every part of an application to a status that its funders have come to together. */
export async function moveParts(
  manager: EntityManager,
  applicationId: string,
  status: ApplicationStatus,
): Promise<void> {
  await manager.query('UPDATE application_part SET status = $2 WHERE application_id = $1 AND status <> $2', [
    applicationId,
    status,
  ]);
}

/** Brings the parts of an application that is recommended by and by, and that their funders have not decided, to that status. */
export async function recommendUndecidedParts(manager: EntityManager, applicationId: string): Promise<void> {
  await manager.query(
    `UPDATE application_part SET status = 'RECOMMENDED' WHERE application_id = $1 AND status = 'UNDER_REVIEW'`,
    [applicationId],
  );
}
