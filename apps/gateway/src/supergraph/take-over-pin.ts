import type { Logger } from 'pino';
import type { Peers } from '../workers/peers';
import { SupergraphError } from './supergraph-error';
import type { SupergraphKeeper } from './supergraph-keeper';
import type { SupergraphText } from './supergraph-source';

const TOPIC = 'supergraph-pin';

/**
 * Pins in a worker that is started again the version that the others have pinned, and tells those that come later.
 *
 * Its text comes from them, since the source may have it no more. One that can not be served here is logged.
 */
export async function takeOverPin(keeper: SupergraphKeeper, peers: Peers, logger: Logger): Promise<void> {
  if (peers.isAlone) return;
  peers.answer(TOPIC, () => pinnedBy(keeper));
  // Those that do not answer are about to start, and ask in their turn.
  const answers = await peers.broadcast(TOPIC);
  const pinned = answers.find(({ content }) => content !== undefined && content !== null)?.content;
  if (!pinned) return;
  try {
    keeper.takeOver(pinned as SupergraphText);
  } catch (fault) {
    if (!(fault instanceof SupergraphError)) throw fault;
    const { code, message: reason } = fault;
    logger.error({ code, reason }, 'the supergraph that the other workers pin can not be served here');
  }
}

function pinnedBy({ pinned }: SupergraphKeeper): SupergraphText | null {
  return pinned?.text === undefined ? null : { text: pinned.text, origin: pinned.source };
}
