import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { CallTopic } from './call-topic.entity';

/** Which calls anybody may see, as SQL on the table `t`: drafts are their authors' own. Every way to a call uses it. */
export const VISIBLE_CALLS = `t.status <> 'DRAFT'`;

/** Call by id; a draft is null. */
export const callById = rowByKey<Call>({ entity: Call, column: 'id', visible: VISIBLE_CALLS });

/** The topics of a call, in its order. */
export const topicsOfCall = rowsByKey<CallTopic>({ entity: CallTopic, column: 'call_id', orderBy: 't.position' });
