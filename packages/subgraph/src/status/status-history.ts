import { linkedByKey, type UpsertRow } from '@kakehashi/database';
import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../context';
import { DatedArguments } from '../dated/dated-arguments';
import { type DatedRows, datedRowsByKey } from '../dated/dated-rows';
import { type PlainPeriod, periodColumns } from '../entity/derived-columns';
import { type ListLink, linkedPeriodFields, listField } from '../list/list-field';
import { createStatusChange, type StatusChange } from './status-change.entity';
import { type StatusNames, statusNames } from './status-names';

/** Something that has a status, and the closed list of those. */
export interface StatusHistoryOptions {
  /** The entity; its name begins that of its enum, `ChallengeStatus`, and of its history, `ChallengeStatusChange`. */
  readonly subject: ClassType<{ readonly id: string }>;
  /** The enum of its statuses. */
  readonly statuses: object;
}

/** A thing with its history, as the sample has it. */
export interface ThingWithHistory {
  readonly id: string;
  readonly statusHistory: readonly {
    readonly id: string;
    readonly status: string;
    readonly period: PlainPeriod;
    /** Localised texts; may be empty. */
    readonly reason: readonly object[];
    readonly provenance: object;
  }[];
}

/** The statuses that things of one kind had, wherever they are asked for or written. */
export interface StatusHistory {
  /** Table and object type; belongs to the entities of the definition. */
  readonly Change: ClassType<StatusChange>;
  /** The field `statusHistory`; belongs to the resolvers of the schema. */
  readonly Resolver: ClassType<object>;
  /** The filter by history, `statusHistory`, of a list of such things. */
  readonly link: ListLink;
  /** A thing's history as rows of the table. */
  readonly columns: (thing: ThingWithHistory) => UpsertRow[];
}

/** Declares the status history of one kind of thing; its table comes with `createStatusChangeTable`. */
export function defineStatusHistory({ subject, statuses }: StatusHistoryOptions): StatusHistory {
  const names = statusNames(subject.name);
  const Change = createStatusChange(names, statuses);
  const rows = datedRowsByKey<StatusChange>({
    entity: Change,
    column: names.ownerColumn,
    orderBy: 't.period_from NULLS FIRST, t.id',
  });
  return {
    Change,
    Resolver: createResolver(subject, Change, rows),
    link: createLink(names, statuses),
    columns: ({ id: ownerId, statusHistory }) =>
      statusHistory.map(({ id, status, reason, period, provenance }) => ({
        id,
        [names.ownerColumn]: ownerId,
        status,
        reason,
        ...periodColumns(period),
        provenance,
      })),
  };
}

function createResolver(
  subject: StatusHistoryOptions['subject'],
  Change: ClassType<StatusChange>,
  rows: DatedRows<StatusChange>,
): ClassType<object> {
  @Resolver(() => subject)
  class StatusHistoryResolver {
    @FieldResolver(() => [Change], {
      description: 'The statuses that it had, oldest first; empty when no source tells.',
    })
    statusHistory(
      @Root() thing: { readonly id: string },
      @Args() given: DatedArguments,
      @Ctx() context: SubgraphContext,
    ): Promise<readonly StatusChange[]> {
      return context.loader(rows(given)).load(thing.id);
    }
  }
  return StatusHistoryResolver;
}

function createLink({ table, ownerColumn, enumeration }: StatusNames, statuses: object): ListLink {
  return {
    description: 'One of the statuses that it has or had. On a day: `from: {lte: day}, to: {gt: day}`.',
    fields: {
      status: listField.enumeration(statuses, enumeration, 'linked.status', 'The status.'),
      ...linkedPeriodFields,
    },
    through: linkedByKey(table, ownerColumn),
  };
}
