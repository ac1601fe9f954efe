import { ObjectType } from 'type-graphql';
import type { Call } from '../call/call.entity';

/** What has become of all the money that the funders of a call bring. */
@ObjectType({
  description:
    'What has become of all the money that the funders of a call bring. Currencies are never added up unless one is asked for.',
})
export class CallBudgetUse {
  constructor(readonly call: Call) {}
}
