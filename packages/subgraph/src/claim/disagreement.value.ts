import type { ClaimRule } from '@kakehashi/database';
import { defineEnum, Json, Provenance } from '@kakehashi/shared-types';
import { Directive, Field, ObjectType } from 'type-graphql';

export const DisagreementRule = defineEnum('DisagreementRule', 'By which rule one of several statements was chosen.', {
  CURATED_FIRST: 'What was chosen by hand stands against a register.',
  REGISTER_FIRST: 'What a register says takes the place of what others say.',
  SELF_FIRST: 'What a thing says of itself stands against what others say of it.',
  MOST_EXACT_FIRST: 'The more exact statement stands, an inference among them.',
  NEWEST_FIRST: 'The statement of the newest source stands.',
} satisfies Record<ClaimRule, string>);

/** What a source says of a field. */
@Directive('@shareable')
@ObjectType({ description: 'What a source says of a field.' })
export class Statement {
  @Field(() => Json, {
    nullable: true,
    description: 'The value, in the shape that the field has; null: that there is none.',
  })
  value!: unknown;

  @Field(() => Provenance, { description: 'Who says it.' })
  provenance!: Provenance;
}

/** A field of which sources say different things. */
@Directive('@shareable')
@ObjectType({ description: 'A field of which sources say different things.' })
export class Disagreement {
  @Field({ description: 'Name of the field, such as `establishedYear`.' })
  field!: string;

  @Field(() => DisagreementRule, { description: 'By which rule the value of the field was chosen.' })
  rule!: ClaimRule;

  @Field(() => Statement, { description: 'What the field says.' })
  chosen!: Statement;

  @Field(() => [Statement], { description: 'What other sources say, by source.' })
  others!: Statement[];
}
