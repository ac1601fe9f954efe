import { RequiresScopes } from '@kakehashi/subgraph';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ReviewCount } from '../blocked-part/blocked-part.value';
import { ProgressCounts } from './call-progress.value';

@Resolver(() => ProgressCounts)
export class CallProgressResolver {
  @RequiresScopes('read:applications')
  @FieldResolver(() => ReviewCount, { nullable: true, description: 'How many reviews of their parts there are.' })
  reviews(@Root() { reviewCount }: ProgressCounts): ReviewCount | null {
    return reviewCount;
  }
}
