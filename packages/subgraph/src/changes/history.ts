import { type EntityHistory, type JournalEntry, readHistories } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import DataLoader from 'dataloader';
import { ArgsType, Field, Int } from 'type-graphql';
import type { LoaderDefinition, SubgraphContext } from '../context';
import { decodeJournalCursor, encodeJournalCursor } from './journal-cursor';
import type { JournalConnection } from './journal-entry.value';
import { toldTo } from './told-actor';

const MOST_ENTRIES = 100;

/** The arguments of a thing's journal. */
@ArgsType()
export class HistoryArguments {
  @Field(() => Int, {
    defaultValue: 20,
    description: `How many entries, the newest first, 1 to ${MOST_ENTRIES}; default 20.`,
  })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Only entries older than the one of this cursor.' })
  after?: string | null;
}

/**
 * A page of the entries of one thing; all things of one type that ask alike share one statement.
 *
 * @throws BAD_USER_INPUT for a bad number or cursor
 */
export async function historyOf(
  context: SubgraphContext,
  thing: { readonly id: string },
  { first, after }: HistoryArguments,
): Promise<JournalConnection> {
  if (first < 1 || first > MOST_ENTRIES) throw badUserInput('first', `must be between 1 and ${MOST_ENTRIES}`, first);
  const { name } = context.journal;
  const before = after == null ? null : Number(decodeJournalCursor(name, 'history', after));
  const definition = histories(thing.constructor, before, first);
  const { entries, hasMore } = await context.loader(definition).load(thing.id);
  const edges = entries.map((node) => ({ node, cursor: encodeJournalCursor(name, 'history', String(node.sequence)) }));
  return {
    edges,
    nodes: entries as JournalEntry[],
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? after ?? null,
    },
  };
}

const NOTHING: EntityHistory = { entries: [], hasMore: false };

function histories(entity: object, before: number | null, limit: number): LoaderDefinition<string, EntityHistory> {
  const loader: LoaderDefinition<string, EntityHistory> = ({ database, journal, knownAt, asker }) =>
    new DataLoader(async (ids) => {
      const type = journal.typeOf(entity, asker);
      if (!type) return ids.map(() => NOTHING);
      const found = await readHistories(database, type, ids, { before, limit, ...(knownAt && { knownAt }) });
      return found.map(({ entries, hasMore }) => ({
        entries: entries.map((entry) => toldTo(asker, entry)),
        hasMore,
      }));
    });
  return Object.assign(loader, { key: `journal ${(entity as { name: string }).name} ${before} ${limit}` });
}
