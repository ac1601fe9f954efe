import { createError } from '@kakehashi/errors';
import { UnsupportedPlanError } from '@kakehashi/plan-executor';
import { withHttpStatus } from '../http-fault';
import type { PlanningLimits } from './loaded-supergraph';

/** The planner's own limits on what one operation may ask for; it gives them no code. */
const FIXED_LIMITS = /^(Exceeded maximum recursive selections|Number of non-local selections exceeds limit)/;

const PATHS_LIMIT = /^Too many options generated for /;

/** Tells what the client can mend as OPERATION_NOT_PLANNED; anything else is a fault of ours and stays as it is. */
export function describePlanningFault(fault: Error, { MAX_PLAN_PATHS: allowed }: PlanningLimits): Error {
  if (PATHS_LIMIT.test(fault.message)) {
    const reason = `the subgraphs offer more ways to one of its fields than MAX_PLAN_PATHS allows (${allowed})`;
    return notPlanned(reason, { limit: 'MAX_PLAN_PATHS', allowed });
  }
  const isMendable = fault instanceof UnsupportedPlanError || FIXED_LIMITS.test(fault.message);
  return isMendable ? notPlanned(fault.message) : fault;
}

function notPlanned(reason: string, details: { readonly limit?: string; readonly allowed?: number } = {}): Error {
  return withHttpStatus(createError('OPERATION_NOT_PLANNED', `The operation can not be planned: ${reason}`, details));
}
