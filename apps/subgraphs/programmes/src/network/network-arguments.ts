import { isId } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { CalendarDate } from '@kakehashi/shared-types';
import { ArgsType, Field } from 'type-graphql';
import { CollaborationKind } from './collaboration.enum';

/** By what parties are joined in a network, and when. */
@ArgsType()
export class NetworkArguments {
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Only what joined two parties on that day. A beginning that is not known counts as begun, an end that is not known as not ended. Without it whatever joined them at any time.',
  })
  validAt?: string | null;

  @Field(() => [CollaborationKind], { nullable: true, description: 'Only what is of these kinds; without it all.' })
  kinds?: CollaborationKind[] | null;
}

/**
 * The id of a party, in lower case.
 *
 * @throws BAD_USER_INPUT when it is none
 */
export function partyId(argument: string, value: string): string {
  if (!isId(value)) throw badUserInput(argument, 'must be an id (a UUID)', value);
  return value.toLowerCase();
}

/**
 * A number that stays within its limits.
 *
 * @throws BAD_USER_INPUT that names them
 */
export function within(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw badUserInput(argument, `must be between ${least} and ${most}`, value);
  return value;
}
