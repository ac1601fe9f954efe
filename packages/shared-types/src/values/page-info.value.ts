import { Directive, Field, ObjectType } from 'type-graphql';

/** Where a page stands in its list (Relay cursor connections). */
@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list. See https://relay.dev/graphql/connections.htm' })
export class PageInfo {
  @Field({ description: 'Whether rows follow; pass `endCursor` as `after` to get them.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether rows come before; pass `startCursor` as `before` to get them.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of the page; null when it is empty.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of the page; null when it is empty.' })
  endCursor!: string | null;
}
