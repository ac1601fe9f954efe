import { rowsByKey } from '@kakehashi/subgraph';
import { CallPart } from './call-part.entity';

/** The parts of a call, in its order. */
export const partsOfCall = rowsByKey<CallPart>({ entity: CallPart, column: 'call_id', orderBy: 't.position, t.id' });
