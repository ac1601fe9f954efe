import { CalendarDate, Money, NetworkLeftOut } from '@kakehashi/shared-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ConvertedMoney } from '../conversion/converted-money.value';
import { Organisation } from '../organisation/organisation.stub';

/** A funder in a network. */
@ObjectType({ description: 'An organisation that funds awards together with others.' })
export class CoFundingNode {
  @Field(() => Organisation, { nullable: true, description: 'The funder.' })
  funder!: Organisation;

  @Field(() => Int, { description: 'How many awards it funds together with others.' })
  awardCount!: number;

  @Field(() => Int, { description: 'How many others it does so with, those that are left out among them.' })
  coFunderCount!: number;
}

/** What one funder gave to the awards of an edge. */
@ObjectType({ description: 'What one of two funders gave to the awards that both fund.' })
export class CoFundingShare {
  @Field(() => Organisation, { nullable: true, description: 'The funder.' })
  funder!: Organisation;

  @Field(() => [Money], { description: 'What it gave, as it was promised: one sum for each currency, by its code.' })
  amounts!: readonly Money[];

  @Field(() => ConvertedMoney, {
    nullable: true,
    description:
      'The same in one currency, each amount by the rates of the day on which its award was decided; null unless the network is asked for `in` one.',
  })
  converted!: ConvertedMoney | null;
}

/** Two funders of the same awards. */
@ObjectType({ description: 'Two organisations that fund awards together.' })
export class CoFundingEdge {
  @Field(() => Organisation, { nullable: true, description: 'The one whose id is smaller.' })
  from!: Organisation;

  @Field(() => Organisation, { nullable: true, description: 'The other.' })
  to!: Organisation;

  @Field(() => Int, { description: 'How many awards both fund, each once: the weight of the edge.' })
  awardCount!: number;

  @Field(() => CalendarDate, { description: 'The day on which the first of them was decided.' })
  firstOn!: string;

  @Field(() => CalendarDate, { description: 'The day on which the last of them was decided.' })
  lastOn!: string;

  @Field(() => [CoFundingShare], { description: 'What each of the two gave to these awards, that of `from` first.' })
  shares!: readonly CoFundingShare[];
}

/** Who funds with whom. */
@ObjectType({ description: 'Who funds awards together with whom.' })
export class CoFundingNetwork {
  @Field(() => [CoFundingNode], {
    description: 'The funders, the one that was asked for first, then those of most such awards; of equals by id.',
  })
  nodes!: readonly CoFundingNode[];

  @Directive('@listSize(assumedSize: 500)')
  @Field(() => [CoFundingEdge], { description: 'Which of them fund together, most awards first; of equals by id.' })
  edges!: readonly CoFundingEdge[];

  @Field(() => Int, { description: 'How many awards two or more fund, one of them the funder that was asked for.' })
  awardCount!: number;

  @Field(() => NetworkLeftOut, { description: 'What is left out; of funders those of fewer such awards.' })
  leftOut!: NetworkLeftOut;
}
