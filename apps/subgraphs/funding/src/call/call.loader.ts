import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { CallTopic } from './call-topic.entity';

/** SQL condition that anybody may see a call: drafts are their authors' own. @param row name of the call's row */
export const callIsVisible = (row: string) => `${row}.status <> 'DRAFT'`;

/** Which calls anybody may see, as SQL on the table `t`. Every way to a call uses it. */
export const VISIBLE_CALLS = callIsVisible('t');

/** Call by id; a draft is null. */
export const callById = rowByKey<Call>({ entity: Call, column: 'id', visible: VISIBLE_CALLS });

/** The topics of a call, in its order. */
export const topicsOfCall = rowsByKey<CallTopic>({ entity: CallTopic, column: 'call_id', orderBy: 't.position' });
