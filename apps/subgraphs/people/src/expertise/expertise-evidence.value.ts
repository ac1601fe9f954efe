import { Field, Int, ObjectType } from 'type-graphql';
import { EvidenceKind } from './expertise.enum';

/** What shows an expertise. */
@ObjectType({ description: 'What shows that a person knows a topic.' })
export class ExpertiseEvidence {
  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind!: EvidenceKind;

  @Field({ description: 'Its title, as its source writes it.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Calendar year; null when unknown.' })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'Where it can be seen.' })
  url!: string | null;
}
