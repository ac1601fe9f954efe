import { BigInteger, defineEnum, Instant, Json, PageInfo } from '@kakehashi/shared-types';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

export const JournalOperation = defineEnum('JournalOperation', 'What became of a thing, for those who may see it.', {
  INSERT: 'It is there now: recorded for the first time, again, or no longer hidden.',
  UPDATE: 'It was there and is there, with another state.',
  DELETE: 'It is gone: deleted or hidden. What belongs to it is gone with it.',
  ERASE:
    'Personal data was taken out of it, and of all its earlier states. Whoever keeps a copy takes it out as well; of a person that is all, with what belongs to them.',
});
export type JournalOperation = keyof typeof JournalOperation;

/** One change of one thing, out of the journal that nothing changes but an erasure. */
@Directive('@shareable')
@ObjectType({ description: 'One change of one thing, out of the journal that every write leaves an entry in.' })
export class JournalEntry {
  @Field(() => BigInteger, {
    description: 'Its place in the order of all commits of the subgraph; grows, with numbers left out.',
  })
  position!: string;

  @Field({ description: 'The type of the thing, such as `Organisation`.' })
  type!: string;

  @Field(() => ID, { description: 'The id of the thing; of a link without an id, one that stands for its two ends.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the entries of the thing, from 1.' })
  sequence!: number;

  @Field(() => Instant, {
    description: 'When it was recorded; of an imported history, when the register recorded it.',
  })
  recordedAt!: Date;

  @Field({
    description:
      'Who recorded it: `sample`, `migration`, `import:…` with what was imported, `user` (`user:…` with which one, for stewards), `event:…` with the subgraph that told what it follows from, `clock:…` with what was due, or `database:…` with a role of the database.',
  })
  actor!: string;

  @Field(() => JournalOperation, { description: 'What became of the thing.' })
  operation!: JournalOperation;

  @Field(() => Json, {
    nullable: true,
    description: 'Its state before, as an object; null when it was not there, or may not be seen.',
  })
  before!: object | null;

  @Field(() => Json, {
    nullable: true,
    description: 'Its state after, as an object; null when it is not there any more, or may not be seen.',
  })
  after!: object | null;
}

/** An entry with its place. */
@Directive('@shareable')
@ObjectType({ description: 'An entry of the journal, with its place.' })
export class JournalEdge {
  @Field(() => JournalEntry, { description: 'The entry.' })
  node!: JournalEntry;

  @Field({ description: 'Where it stands; good for ever.' })
  cursor!: string;
}

/** A page of entries. */
@Directive('@shareable')
@ObjectType({ description: 'A page of the journal.' })
export class JournalConnection {
  @Field(() => [JournalEdge], { description: 'The entries of the page, each with its cursor.' })
  edges!: JournalEdge[];

  @Field(() => [JournalEntry], { description: 'The entries of the page.' })
  nodes!: JournalEntry[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}
