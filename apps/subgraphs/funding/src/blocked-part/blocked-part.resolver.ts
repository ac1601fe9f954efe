import { Locale } from '@kakehashi/shared-types';
import { RequiresScopes, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BlockedPart, ReviewCount } from './blocked-part.value';
import { explainBlocking } from './blocking-wording';
import { neededReviews } from './review-count';

@Resolver(() => BlockedPart)
export class BlockedPartResolver {
  @RequiresScopes('read:applications')
  @FieldResolver(() => ReviewCount, { nullable: true, description: 'How many reviews of it there are.' })
  reviews(@Root() { reviewCount }: BlockedPart): ReviewCount | null {
    return reviewCount;
  }

  @FieldResolver(() => String, {
    description:
      'Why it blocks, since when, and what is next, in words; how many reviews are missing for whoever may read them.',
  })
  explanation(
    @Root() { reason, since, next, reviewCount }: BlockedPart,
    @Arg('locale', () => Locale, {
      nullable: true,
      description: 'Wanted language; without it the `Accept-Language` header decides.',
    })
    locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): string {
    const reviews = reviewCount && { submitted: reviewCount.submitted, needed: neededReviews(reviewCount) };
    return explainBlocking({ reason, since, next, reviews }, locale ?? context.locale);
  }
}
