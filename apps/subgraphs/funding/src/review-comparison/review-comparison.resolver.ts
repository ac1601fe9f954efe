import { RequiresScopes, rankedPage, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Application } from '../application/application.entity';
import { applicationById } from '../application/application.loader';
import { Call } from '../call/call.entity';
import type { CallPart } from '../call-part/call-part.entity';
import { partsOfCall } from '../call-part/call-part.loader';
import {
  CallReviewComparison,
  DivergentApplication,
  DivergentApplicationConnection,
  FunderCorrelation,
} from './call-review-comparison.value';
import { correlationsOfCall, type RankCorrelation, rankedOfCall } from './ranked-application.loader';
import { compareReviews } from './review-comparison.service';
import { ReviewComparison } from './review-comparison.value';

@Resolver(() => Application)
export class ReviewComparisonResolver {
  @RequiresScopes('read:applications')
  @FieldResolver(() => ReviewComparison, {
    nullable: true,
    description: 'What the reviewers of each funder say, side by side, and how far they judge apart.',
  })
  reviewComparison(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<ReviewComparison> {
    return compareReviews(context, application);
  }
}

@Resolver(() => Call)
export class ReviewComparisonOfCallResolver {
  @RequiresScopes('read:applications')
  @FieldResolver(() => CallReviewComparison, {
    nullable: true,
    description: 'What the reviewers of its funders say of its applications, side by side.',
  })
  reviewComparison(@Root() call: Call): CallReviewComparison {
    return new CallReviewComparison(call);
  }
}

@Resolver(() => CallReviewComparison)
export class CallReviewComparisonResolver {
  @FieldResolver(() => [FunderCorrelation], {
    description: 'How alike each two of its funders rank; empty when there is but one.',
  })
  async correlations(
    @Root() { call }: CallReviewComparison,
    @Ctx() context: SubgraphContext,
  ): Promise<FunderCorrelation[]> {
    const [parts, found] = await Promise.all([
      context.loader(partsOfCall).load(call.id),
      context.loader(correlationsOfCall).load(call.id),
    ]);
    return parts.flatMap((one, place) =>
      parts.slice(place + 1).map((other) => {
        const between = found.find(
          ({ callPartId, otherCallPartId }) => callPartId === one.id && otherCallPartId === other.id,
        );
        return tellCorrelation(one, other, between);
      }),
    );
  }

  @FieldResolver(() => DivergentApplicationConnection, {
    description: 'The applications that can be compared, those first on which funders judge the farthest apart.',
  })
  async applications(
    @Root() { call }: CallReviewComparison,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; default 20.' })
    first: number | null | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Only those after this cursor.' })
    after: string | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<DivergentApplicationConnection> {
    const ranked = [...(await context.loader(rankedOfCall).load(call.id))].sort(
      (one, other) => other.divergence - one.divergence || (one.id < other.id ? -1 : 1),
    );
    const page = rankedPage(
      {
        name: 'DivergentApplication',
        of: call.id,
        rows: ranked.map((one) => new DivergentApplication(one)),
        keyOf: ({ ranked: { id, divergence } }: DivergentApplication) => ({ score: divergence, id }),
      },
      { first, after },
    );
    return Object.assign(new DivergentApplicationConnection(), page);
  }
}

@Resolver(() => DivergentApplication)
export class DivergentApplicationResolver {
  @FieldResolver(() => Application, { nullable: true, description: 'The application.' })
  application(@Root() { ranked }: DivergentApplication, @Ctx() context: SubgraphContext): Promise<Application | null> {
    return context.loader(applicationById).load(ranked.id);
  }
}

function tellCorrelation(one: CallPart, other: CallPart, found: RankCorrelation | undefined): FunderCorrelation {
  const { value = null, applications = 0 } = found ?? {};
  return {
    one,
    other,
    method: 'SPEARMAN',
    value,
    applications,
    unknownBecause: value !== null ? null : applications < 2 ? 'TOO_FEW' : 'ALL_EQUAL',
  };
}
