import { badUserInput } from '@kakehashi/errors';
import { CalendarDate } from '@kakehashi/shared-types';
import { Arg, ArgsType, Field } from 'type-graphql';
import { heldOn } from './held-on';

const VALID_AT =
  'that was true in the world on that day: its period had begun and not ended. A beginning that is not known counts as begun, an end that is not known as not ended.';

/** The argument `validAt` of a field that answers what holds today unless asked for another day, `YYYY-MM-DD`. */
export function ValidAt(): ReturnType<typeof Arg> {
  return Arg('validAt', () => CalendarDate, {
    nullable: true,
    description: `Only what is linked by something ${VALID_AT} Without it today (UTC).`,
  });
}

/** The arguments of a field that answers a list of dated links: without any, all of them. */
@ArgsType()
export class DatedArguments {
  @Field(() => CalendarDate, { nullable: true, description: `Only what ${VALID_AT} Without it all.` })
  validAt?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only what holds today (UTC). False: only what does not. Not together with `validAt`.',
  })
  isCurrent?: boolean | null;
}

/**
 * SQL condition of the dated links that the arguments ask for.
 *
 * @param row name of the link's row
 * @throws BAD_USER_INPUT when both arguments are given
 */
export function datedSql(row: string, { validAt, isCurrent }: DatedArguments): string {
  if (validAt != null && isCurrent != null) {
    throw badUserInput('isCurrent', 'must not be given together with "validAt"');
  }
  if (validAt != null) return heldOn(row, validAt);
  if (isCurrent == null) return 'TRUE';
  return isCurrent ? heldOn(row) : `NOT ${heldOn(row)}`;
}
