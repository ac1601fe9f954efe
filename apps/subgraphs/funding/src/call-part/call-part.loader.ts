import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { callIsVisible } from '../call/call.loader';
import { CallPart } from './call-part.entity';

/** Call part by id; that of a draft of others is null. */
export const callPartById = rowByKey<CallPart>({
  entity: CallPart,
  column: 'id',
  visible: (asker) => ({
    groups: [`EXISTS (SELECT FROM call WHERE call.id = t.call_id AND ${callIsVisible('call', asker)})`],
  }),
});

/** The parts of a call, in its order. */
export const partsOfCall = rowsByKey<CallPart>({ entity: CallPart, column: 'call_id', orderBy: 't.position, t.id' });
