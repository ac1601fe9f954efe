import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { Field, ObjectType } from 'type-graphql';

/** What has become of a budget, each in whole minor units of one currency. */
export interface BudgetFigures {
  readonly currency: string;
  /** Null when the funder does not tell it. */
  readonly budget: bigint | null;
  readonly reserved: bigint;
  readonly committed: bigint;
  readonly paid: bigint;
}

/** What has become of the money that one funder brings to a call. */
@ObjectType({
  description:
    'What has become of money that was brought to a call, exact to the minor unit: `left` is `budget` less `reserved` and `committed`.',
})
export class BudgetUse {
  constructor(readonly figures: BudgetFigures) {}

  @Field(() => Money, { nullable: true, description: 'What was brought; null when not all of it is told.' })
  get budget(): Money | null {
    return this.figures.budget === null ? null : this.money(this.figures.budget);
  }

  @Field(() => Money, {
    description:
      'What decisions grant to applications that are in the running or awarded, for which no award of the call is contracted yet. A decision that names no amount counts as what was asked for.',
  })
  get reserved(): Money {
    return this.money(this.figures.reserved);
  }

  @Field(() => Money, { description: 'What is promised to awards of the call.' })
  get committed(): Money {
    return this.money(this.figures.committed);
  }

  @Field(() => Money, { description: 'What of that was paid.' })
  get paid(): Money {
    return this.money(this.figures.paid);
  }

  @Field(() => Money, {
    nullable: true,
    description:
      'What is neither reserved nor committed; below 0 when overspent, null when not all of the budget is told.',
  })
  get left(): Money | null {
    const left = leftOf(this.figures);
    return left === null ? null : this.money(left);
  }

  @Field(() => Boolean, {
    description:
      'Whether more is promised than was brought. No action leads there; what others recorded and was imported may be so.',
  })
  get isOverspent(): boolean {
    return (leftOf(this.figures) ?? 0n) < 0n;
  }

  private money(minorUnits: bigint): Money {
    return moneyFromMinorUnits(minorUnits, this.figures.currency);
  }
}

/** What is left of a budget; below 0 when overspent, null when it is not told. */
export function leftOf({ budget, reserved, committed }: BudgetFigures): bigint | null {
  return budget === null ? null : budget - reserved - committed;
}
