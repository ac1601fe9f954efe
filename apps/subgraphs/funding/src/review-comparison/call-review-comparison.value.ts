import { PageInfo } from '@kakehashi/shared-types';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Call } from '../call/call.entity';
import { CallPart } from '../call-part/call-part.entity';
import { CorrelationMethod, CorrelationUnknown } from './divergence.enum';
import type { RankedApplication } from './ranked-application.loader';

/** How alike two funders of a call rank. */
@ObjectType({ description: 'How alike the reviewers of two funders rank the same applications to a call.' })
export class FunderCorrelation {
  @Field(() => CallPart, { description: 'The part of the one funder.' })
  one!: CallPart;

  @Field(() => CallPart, { description: 'The part of the other.' })
  other!: CallPart;

  @Field(() => CorrelationMethod, { description: 'How it is measured.' })
  method!: CorrelationMethod;

  @Field(() => Float, {
    nullable: true,
    description: '1, they rank alike, to -1, the other way round; null when it can not be told.',
  })
  value!: number | null;

  @Field(() => Int, { description: 'On how many applications it rests.' })
  applications!: number;

  @Field(() => CorrelationUnknown, { nullable: true, description: 'Why it is null; null when it is not.' })
  unknownBecause!: CorrelationUnknown | null;
}

/** An application on which funders are more or less at one. */
@ObjectType({ description: 'An application to a call, with how far its funders judge apart.' })
export class DivergentApplication {
  constructor(readonly ranked: RankedApplication) {}

  @Field(() => Float, { description: 'How far they judge apart, 0 to 100, as `ReviewDivergence.value`.' })
  get divergence(): number {
    return this.ranked.divergence;
  }

  @Field(() => Float, { description: 'The lowest less the highest of its ranks.' })
  get rankDifference(): number {
    return this.ranked.rankDifference;
  }
}

/** A divergent application in a list. */
@ObjectType({ description: 'A divergent application in a list.' })
export class DivergentApplicationEdge {
  @Field({ description: 'Where it stands in the list; good for the same call only.' })
  cursor!: string;

  @Field(() => DivergentApplication, { description: 'The application.' })
  node!: DivergentApplication;
}

/** A page of the applications to a call by how far their funders judge apart. */
@ObjectType({
  description:
    'A page of the applications to a call, those first on which funders judge the farthest apart, of equals by id.',
})
export class DivergentApplicationConnection {
  @Field(() => [DivergentApplicationEdge], { description: 'The applications of the page, each with its cursor.' })
  edges!: readonly DivergentApplicationEdge[];

  @Field(() => [DivergentApplication], { description: 'The applications of the page.' })
  get nodes(): DivergentApplication[] {
    return this.edges.map(({ node }) => node);
  }

  @Field(() => PageInfo, { description: 'Where the page stands in its list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many applications have a review of each of several parts.' })
  totalCount!: number;
}

/** What the reviewers of the funders of a call say, side by side. */
@ObjectType({
  description:
    'What the reviewers of the funders of a call say, side by side, of the applications that the caller may see and that have a review of each of several parts.',
})
export class CallReviewComparison {
  constructor(readonly call: Call) {}
}
