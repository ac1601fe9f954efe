import { type UserErrorCode, userErrorCatalogue } from '@kakehashi/errors';
import { defineEnum } from '@kakehashi/shared-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

const CodeEnum = defineEnum('UserErrorCode', 'Why an action was not carried out.', userErrorCatalogue);

/** A fault in what was given to an action. */
@Directive('@shareable')
@ObjectType({ description: 'Why an action was not carried out. All faults are told at once, and nothing was changed.' })
export class UserError {
  @Field(() => String, {
    nullable: true,
    description: 'The path of the value inside `input`, such as `titles[0].value`; null when it is about the whole.',
  })
  field!: string | null;

  @Field(() => CodeEnum, { description: 'What kind of fault it is, for programs.' })
  code!: UserErrorCode;

  @Field({ description: 'What is wrong and what would be right, for people; in English.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'With `ILLEGAL_STEP`: the state that it is in.' })
  currentState?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'With `ILLEGAL_STEP`: the actions that can be done in that state, by name; may be empty.',
  })
  allowedSteps?: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'With `STALE_VERSION`: the version that it has now.' })
  currentVersion?: number | null;
}
