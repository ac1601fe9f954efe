import { rowByKey, rowsByKey, type SubgraphContext } from '@kakehashi/subgraph';
import { Application } from '../application/application.entity';
import { ApplicationPart } from '../application-part/application-part.entity';
import { Award } from '../award/award.entity';
import { awardOfApplication } from '../award/award.loader';
import type { CallPart } from '../call-part/call-part.entity';
import { callPartById, partsOfCall } from '../call-part/call-part.loader';
import type { Commitment } from '../commitment/commitment.entity';
import { commitmentsOfAward } from '../commitment/commitment.loader';
import { decisionOfPart } from '../decision/decision.loader';
import { instalmentsOfCommitment } from '../instalment/instalment.loader';
import { paymentsOfInstalment } from '../payment/payment.loader';
import type { BudgetFigures } from './budget-use.value';
import { GRANTING } from './granting';

/** What is asked of a part of a call. */
const partsAsked = rowsByKey<ApplicationPart>({ entity: ApplicationPart, column: 'call_part_id' });

/** An application whoever asks: what it is granted is told of its call. */
const anyApplication = rowByKey<Application>({ entity: Application, column: 'id' });

/** The awards of a call. */
const awardsOfCall = rowsByKey<Award>({ entity: Award, column: 'call_id' });

/** The same figures out of the journal: what was recorded at the instant of the context. */
export function readFiguresThen(context: SubgraphContext, ids: readonly string[]): Promise<(BudgetFigures | null)[]> {
  return Promise.all(
    ids.map(async (id) => {
      const part = await context.loader(callPartById).load(id);
      return part && figuresThen(context, part);
    }),
  );
}

async function figuresThen(context: SubgraphContext, part: CallPart): Promise<BudgetFigures> {
  const [reserved, commitments] = await Promise.all([reservedOf(context, part), commitmentsOf(context, part)]);
  const paid = await Promise.all(commitments.map((commitment) => paidOf(context, commitment)));
  return {
    currency: part.currency,
    budget: part.budgetMinorUnits === null ? null : BigInt(part.budgetMinorUnits),
    reserved,
    committed: sum(commitments.map(({ amountMinorUnits }) => BigInt(amountMinorUnits))),
    paid: sum(paid),
  };
}

async function reservedOf(context: SubgraphContext, { id, callId }: CallPart): Promise<bigint> {
  const asked = await context.loader(partsAsked).load(id);
  const grants = await Promise.all(
    asked.map(async (part) => {
      const [decision, application, award] = await Promise.all([
        context.loader(decisionOfPart).load(part.id),
        context.loader(anyApplication).load(part.applicationId),
        context.loader(awardOfApplication).load(part.applicationId),
      ]);
      const counts = decision?.outcome === 'AWARD' && application && GRANTING.includes(application.status);
      return counts && award?.callId !== callId ? BigInt(decision.amountMinorUnits ?? part.requestedMinorUnits) : 0n;
    }),
  );
  return sum(grants);
}

async function commitmentsOf(context: SubgraphContext, part: CallPart): Promise<readonly Commitment[]> {
  const isSame = (other: { funderOrganisationId: string | null; currency: string }) =>
    other.funderOrganisationId === part.funderOrganisationId && other.currency === part.currency;
  const parts = await context.loader(partsOfCall).load(part.callId);
  if (parts.some((other) => isSame(other) && other.id < part.id)) return [];
  const awards = await context.loader(awardsOfCall).load(part.callId);
  const commitments = await Promise.all(awards.map(({ id }) => context.loader(commitmentsOfAward).load(id)));
  return commitments.flat().filter(isSame);
}

async function paidOf(context: SubgraphContext, { id }: Commitment): Promise<bigint> {
  const instalments = await context.loader(instalmentsOfCommitment).load(id);
  const payments = await Promise.all(instalments.map((one) => context.loader(paymentsOfInstalment).load(one.id)));
  return sum(payments.flat().map(({ amountMinorUnits }) => BigInt(amountMinorUnits)));
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
