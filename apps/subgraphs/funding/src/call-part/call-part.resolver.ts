import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { findSingle, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { figuresOfCallPart } from '../budget-use/budget-use.loader';
import { BudgetUse } from '../budget-use/budget-use.value';
import { Call } from '../call/call.entity';
import { callById } from '../call/call.loader';
import { Organisation } from '../organisation/organisation.stub';
import { CallPart } from './call-part.entity';
import { callPartById } from './call-part.loader';

@Resolver(() => CallPart)
export class CallPartResolver {
  @Query(() => CallPart, {
    nullable: true,
    description: 'The part of a call with that id; null when there is none, or when the call is a draft.',
  })
  callPart(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<CallPart | null> {
    return findSingle(context, { id: { loader: callPartById } }, { id });
  }

  @FieldResolver(() => Call, { nullable: true, description: 'The call that it is a part of.' })
  call(@Root() part: CallPart, @Ctx() context: SubgraphContext): Promise<Call | null> {
    return context.loader(callById).load(part.callId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that pays.' })
  funder(@Root() part: CallPart): Organisation {
    return { id: part.funderOrganisationId };
  }

  @FieldResolver(() => BudgetUse, {
    nullable: true,
    description: 'What has become of its budget: reserved, committed, paid and left, in its currency.',
  })
  async budgetUse(@Root() { id }: CallPart, @Ctx() context: SubgraphContext): Promise<BudgetUse | null> {
    const figures = await context.loader(figuresOfCallPart).load(id);
    return figures && new BudgetUse(figures);
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What it has for the call; null when it does not say.' })
  budget(@Root() { budgetMinorUnits, currency }: CallPart): Money | null {
    return budgetMinorUnits === null ? null : moneyFromMinorUnits(budgetMinorUnits, currency);
  }
}
