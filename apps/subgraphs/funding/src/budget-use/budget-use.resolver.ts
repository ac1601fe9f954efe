import { groupBy } from '@kakehashi/database';
import { Money } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Call } from '../call/call.entity';
import { dayOf } from '../call/call-days';
import { partsOfCall } from '../call-part/call-part.loader';
import { ConversionArguments } from '../conversion/conversion.input';
import { convertTotal } from '../conversion/conversion.service';
import { figuresOfCallPart } from './budget-use.loader';
import { type BudgetFigures, BudgetUse, leftOf } from './budget-use.value';
import { CallBudgetUse } from './call-budget-use.value';
import { ConvertedBudgetUse } from './converted-budget-use.value';
import { unbudgetedOfCall } from './unbudgeted.loader';

@Resolver(() => CallBudgetUse)
export class CallBudgetUseResolver {
  @FieldResolver(() => [BudgetUse], {
    description: 'The parts in each currency added up, by currency; empty for a call without parts.',
  })
  async currencies(@Root() { call }: CallBudgetUse, @Ctx() context: SubgraphContext): Promise<BudgetUse[]> {
    const parts = groupBy(await figuresOf(context, call), ({ currency }) => currency);
    return [...parts.keys()].sort().map((currency) => new BudgetUse(addUp(currency, parts.get(currency) ?? [])));
  }

  @FieldResolver(() => [Money], {
    description:
      'What awards of the call promise besides, by funders or in currencies for which it has no part; by currency, mostly empty.',
  })
  unbudgeted(@Root() { call }: CallBudgetUse, @Ctx() context: SubgraphContext): Promise<readonly Money[]> {
    return context.loader(unbudgetedOfCall).load(call.id);
  }

  @FieldResolver(() => ConvertedBudgetUse, {
    description:
      'All parts in one currency, converted by the rates of the day `on`; without it of the day of the decision, or of today until then.',
  })
  async total(
    @Root() { call }: CallBudgetUse,
    @Args(() => ConversionArguments) given: ConversionArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<ConvertedBudgetUse> {
    const parts = await figuresOf(context, call);
    const on = call.decidedOn ?? dayOf(call, new Date());
    const convert = (amountOf: (figures: BudgetFigures) => bigint | null) => {
      const amounts = parts.flatMap((figures) => {
        const amount = amountOf(figures);
        return amount === null ? [] : [{ minorUnits: String(amount), currency: figures.currency, on }];
      });
      return convertTotal(context, amounts, given);
    };
    const [budget, reserved, committed, paid, left] = await Promise.all([
      convert((figures) => figures.budget),
      convert((figures) => figures.reserved),
      convert((figures) => figures.committed),
      convert((figures) => figures.paid),
      convert(leftOf),
    ]);
    return { budget, reserved, committed, paid, left };
  }
}

async function figuresOf(context: SubgraphContext, { id }: Call): Promise<BudgetFigures[]> {
  const parts = await context.loader(partsOfCall).load(id);
  const figures = await Promise.all(parts.map((part) => context.loader(figuresOfCallPart).load(part.id)));
  return figures.filter((one) => one !== null);
}

function addUp(currency: string, parts: readonly BudgetFigures[]): BudgetFigures {
  return parts.reduce(
    (sum, { budget, reserved, committed, paid }) => ({
      currency,
      budget: sum.budget === null || budget === null ? null : sum.budget + budget,
      reserved: sum.reserved + reserved,
      committed: sum.committed + committed,
      paid: sum.paid + paid,
    }),
    { currency, budget: 0n as bigint | null, reserved: 0n, committed: 0n, paid: 0n },
  );
}
