import {
  type EntityClass,
  type JournalEntry,
  type JournalPage,
  type JournalType,
  type JournalTypeOptions,
  journalTypes,
  readJournalPage,
} from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { getMetadataStorage } from 'type-graphql';
import type { DataSource } from 'typeorm';
import type { SubgraphDefinition } from '../subgraph-definition';
import type { Asker, Audience } from '../visibility/asker';
import { borrowedPersonColumns, isPersonTold } from '../visibility/borrowed-person';
import { visibleRows } from '../visibility/noted-rules';
import { decodeJournalCursor, encodeJournalCursor } from './journal-cursor';
import type { JournalConnection } from './journal-entry.value';
import { SettledInstants } from './settled-instants';
import { toldTo } from './told-actor';

/** What is asked of the changes of a subgraph. */
export interface ChangesRequest {
  /** Cursor of the last change that is known. */
  readonly after?: string | null;
  /** Only of these types; without it of all. */
  readonly types?: readonly string[] | null;
}

const MOST_CHANGES = 1_000;

/** The journal of a subgraph, as each asker may read it. */
export class SubgraphJournal {
  /** The subgraph's name. */
  readonly name: string;

  /** Of which instants it can be asked. */
  readonly settled: SettledInstants;

  /** What each audience may read; who is a person in the graph, or acts for an organisation, has types of their own, made when they ask. */
  private readonly ofAudience = new Map<Audience, readonly JournalType[]>();

  constructor(
    private readonly definition: Pick<SubgraphDefinition, 'name' | 'entities' | 'unpublished'>,
    readonly database: DataSource,
  ) {
    this.name = definition.name;
    this.settled = new SettledInstants(database);
  }

  /** The type of an entity; undefined when nobody is told of it. */
  typeOf(entity: unknown, asker: Asker): JournalType | undefined {
    return this.typesFor(asker).find(({ metadata }) => metadata.target === entity);
  }

  /** @throws BAD_USER_INPUT for an unknown type or a cursor of elsewhere */
  async changes(request: ChangesRequest & { readonly first: number }, asker: Asker): Promise<JournalConnection> {
    const { first } = request;
    if (first < 1 || first > MOST_CHANGES) throw badUserInput('first', `must be between 1 and ${MOST_CHANGES}`, first);
    const page = await this.reader(request, asker)(first);
    const edges = page.entries.map((node) => ({ node, cursor: this.cursorOf(node.position) }));
    return {
      edges,
      nodes: page.entries as JournalEntry[],
      pageInfo: {
        hasNextPage: page.hasMore,
        hasPreviousPage: request.after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: page.readTo === null ? null : this.cursorOf(page.readTo),
      },
    };
  }

  /**
   * Checks a request and reads on from it: each call gives the next page.
   *
   * @throws BAD_USER_INPUT for an unknown type or a cursor of elsewhere
   */
  reader({ after, types }: ChangesRequest, asker: Asker): (limit: number) => Promise<JournalPage> {
    const readable = this.typesFor(asker);
    const asked = types
      ? [...new Set(types.map((name, index) => typeNamed(readable, name, `types[${index}]`)))]
      : readable;
    let position = after == null ? null : decodeJournalCursor(this.name, 'changes', after);
    return async (limit) => {
      const page = await readJournalPage(this.database, asked, {
        after: position,
        limit,
        isSelection: types != null,
      });
      position = page.readTo;
      return { ...page, entries: page.entries.map((entry) => toldTo(asker, entry)) };
    };
  }

  /** The cursor after a position. */
  cursorOf(position: string): string {
    return encodeJournalCursor(this.name, 'changes', position);
  }

  private typesFor(asker: Asker): readonly JournalType[] {
    if (asker.person !== undefined || asker.organisation !== undefined) return this.makeTypes(asker);
    const known = this.ofAudience.get(asker.audience) ?? this.makeTypes(asker);
    this.ofAudience.set(asker.audience, known);
    return known;
  }

  private makeTypes(asker: Asker): readonly JournalType[] {
    const { entities, unpublished = [] } = this.definition;
    const hidden = new Map(unpublished.map(({ entity, columns }) => [entity, columns ?? ('all' as const)]));
    return journalTypes(
      this.database,
      entities.flatMap((entity) => {
        const columns = hidden.get(entity);
        if (columns === 'all') return [];
        const visible = visibleRows(entity, asker);
        return [
          {
            entity,
            name: apiName(entity),
            ...(visible && { visible }),
            ...(columns && { unpublished: columns }),
            told: toldIds(this.database, entity, asker),
          },
        ];
      }),
    );
  }
}

/** Which ids of people are told, by column. */
function toldIds(database: DataSource, entity: EntityClass, asker: Asker): NonNullable<JournalTypeOptions['told']> {
  if (asker.audience === 'STEWARDS') return {};
  const columns = borrowedPersonColumns(database, entity);
  return Object.fromEntries(columns.map((column) => [column, (id: string) => isPersonTold(id, asker) ?? 'TRUE']));
}

function typeNamed(types: readonly JournalType[], name: string, argument: string): JournalType {
  const type = types.find((known) => known.name === name);
  if (type) return type;
  const known = types.map((one) => one.name).sort();
  throw badUserInput(argument, `must be one of ${known.join(', ')}`, name);
}

function apiName(entity: EntityClass): string {
  return getMetadataStorage().objectTypes.find(({ target }) => target === entity)?.name ?? entity.name;
}
