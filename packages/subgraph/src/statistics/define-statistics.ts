import {
  type Copy,
  type MeasuredMoney,
  type NameText,
  readStatistics,
  type StatisticsCoverage as SqlCoverage,
  type StatisticsFigures,
  type StatisticsGroup,
  type StatisticsRequest,
} from '@kakehashi/database';
import { chooseText, type Locale } from '@kakehashi/shared-types';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, Directive, Field, Info, ObjectType, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../context';
import { behindSeconds } from '../copies/ready-copies';
import type { List } from '../list/define-list';
import type { WorkerFactory } from '../workers/worker';
import { fillGaps } from './fill-gaps';
import { inOrderOfKeys } from './order-of-keys';
import { selectsField } from './selects-field';
import { StatisticsCoverage } from './statistics-coverage.value';
import type { StatisticsDimension } from './statistics-dimension';
import { StatisticsReader } from './statistics-reader';
import {
  checkDimensions,
  checkGroups,
  createStatisticsArguments,
  MOST_GROUPS,
  type StatisticsArguments,
} from './statistics-request';
import { createStatisticsTypes, type ToldValues } from './statistics-types';

/** What is measured of the rows, and how it is told. */
export interface StatisticsValues<A extends StatisticsArguments> extends ToldValues {
  /** The arguments that it needs, an arguments type. */
  readonly Arguments: ClassType<object>;
  /**
   * What to measure; undefined to count only.
   *
   * @throws BAD_USER_INPUT for arguments that do not fit
   */
  readonly measured: (given: A) => StatisticsRequest['measured'];
  /** The money whose columns are held in memory where the list is long, so that it is added up in milliseconds. Default none. */
  readonly held?: readonly MeasuredMoney[];
  /**
   * Refuses what can be told only by a look into the database. Default nothing.
   *
   * @throws BAD_USER_INPUT for arguments that nothing there fits
   */
  readonly check?: (context: SubgraphContext, given: A) => Promise<void>;
  readonly hasMedian: (given: A) => boolean;
  /** The figures of a group, by measure as the type has them. */
  readonly tell: (figures: StatisticsFigures, given: A) => object;
  /** What is told besides of what the values rest on; its type extends {@link StatisticsCoverage}. Default nothing. */
  readonly coverage?: {
    readonly Type: ClassType<StatisticsCoverage>;
    readonly tell: (coverage: SqlCoverage | null) => object;
  };
}

/** The one declaration of a statistic, from which its GraphQL types and its SQL both follow. */
export interface StatisticsOptions<A extends StatisticsArguments> {
  /** GraphQL name of what is counted; the types are `<name>Statistics` and so on. */
  readonly name: string;
  /** What it tells, for the schema. */
  readonly description: string;
  /** The list whose rows are counted: its filter and what of it each asker may see. */
  readonly list: List;
  readonly dimensions: Readonly<Record<string, StatisticsDimension>>;
  /** The copies that dimensions join or are named by. */
  readonly copies?: readonly Copy[];
  /** Absent: rows are counted and nothing is added up. */
  readonly values?: StatisticsValues<A>;
}

/** A statistic. */
export interface DefinedStatistics {
  /** The resolver of its query, `awardStatistics` for `Award`. */
  readonly Resolver: ClassType<object>;
  /** Reads what it holds in memory when a process begins to serve, else its first question would do so; nothing where it holds nothing. */
  readonly createReader: WorkerFactory;
}

/** Declares a statistic over a list: one statement groups, counts and adds up the rows that the asker may see. */
export function defineStatistics<A extends StatisticsArguments = StatisticsArguments>(
  options: StatisticsOptions<A>,
): DefinedStatistics {
  const { name, description, list, dimensions, copies = [], values } = options;
  const all = Object.entries(dimensions).map(([key, dimension]) => ({ name: key, ...dimension }));
  const { Dimension, Key, Group, Total } = createStatisticsTypes(name, dimensions, values);
  const Coverage = values?.coverage?.Type ?? StatisticsCoverage;

  @ObjectType(`${name}Statistics`, {
    description: `Counts and sums over a list of ${name}, of the rows that you may see.`,
  })
  class Statistics {
    @Field(() => [Group], {
      description: 'The groups, by the values of their keys, those without a value last; empty without `groupBy`.',
    })
    groups!: object[];

    @Field(() => Total, { description: 'All rows, each once.' })
    total!: object;

    @Field(() => Coverage, { description: 'What the figures rest on.' })
    coverage!: object;
  }

  const make = <T extends object>(Type: ClassType<T>, fields: object): T => Object.assign(new Type(), fields);
  const figures = (row: StatisticsFigures, given: A) => ({ count: row.rows, ...values?.tell(row, given) });

  const Arguments = createStatisticsArguments(Dimension, list.Where, values?.Arguments);

  @Resolver()
  class StatisticsResolver {
    @Directive('@cost(weight: 100)')
    @Query(() => Statistics, {
      nullable: true,
      name: `${name.charAt(0).toLowerCase()}${name.slice(1)}Statistics`,
      description,
    })
    async statistics(
      @Args(() => Arguments) given: A,
      @Ctx() context: SubgraphContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      checkDimensions(given.groupBy);
      const asked = given.groupBy.map((name) => ({ name, ...dimensionOf(dimensions, name) }));
      const measured = values?.measured(given);
      await values?.check?.(context, given);
      const { definition, page } = list.rowsFor(context, given.where ?? null);
      const told = await readStatistics(context.database, definition, page, {
        dimensions: asked,
        ...(values?.held && { holds: all }),
        ...(measured && { measured }),
        hasMedian: values?.hasMedian(given) ?? false,
        hasTotal: selectsField(info, 'total'),
        hasCoverage: selectsField(info, 'coverage'),
        copies,
        mostGroups: MOST_GROUPS,
      });
      const groups = inOrderOfKeys(withoutGaps(told.groups, asked));
      checkGroups(
        groups,
        asked.some(({ period }) => period),
      );
      return make(Statistics, {
        groups: groups.map((group) =>
          make(Group, {
            ...figures(group, given),
            keys: asked.map(({ name: dimension, label }, place) =>
              make(Key, {
                dimension,
                value: group.keys[place] ?? null,
                labelIn: label ?? ((_value: string, locale: Locale) => nameIn(group.names[place], locale)),
              }),
            ),
          }),
        ),
        total: make(Total, figures(told.total, given)),
        coverage: make(Coverage, {
          ...values?.coverage?.tell(told.coverage),
          copies: told.copies.map((copy) => ({ ...copy, behindSeconds: behindSeconds(copy.asOf) })),
        }),
      });
    }
  }
  const money = values?.held;
  return {
    Resolver: StatisticsResolver,
    createReader: (parts) =>
      money && new StatisticsReader(parts, `${name}Statistics`, list.entity, { dimensions: all, copies, money }),
  };
}

function dimensionOf(dimensions: Readonly<Record<string, StatisticsDimension>>, key: string): StatisticsDimension {
  const dimension = dimensions[key];
  if (!dimension) throw new RangeError(`A dimension must be declared, but got: ${key}`);
  return dimension;
}

/** Where one dimension is a part of time, with those parts in which nothing is. */
function withoutGaps(groups: readonly StatisticsGroup[], asked: readonly StatisticsDimension[]): StatisticsGroup[] {
  const times = asked.flatMap(({ period }, place) => (period ? [{ period, place }] : []));
  const [time] = times;
  return time && times.length === 1 ? fillGaps(groups, time.place, time.period, MOST_GROUPS) : [...groups];
}

function nameIn(names: readonly NameText[] | null | undefined, locale: Locale): string | null {
  return names && names.length > 0 ? chooseText(names, locale).value : null;
}
