import { type ClassType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumName } from '../list/enum-name';
import type { ToldFigures } from './figures';
import type { StatisticsDimension } from './statistics-dimension';
import { createStatisticsKey } from './statistics-key';
import { StatisticsMeasure } from './statistics-measure.enum';

/** How the values of a statistic are told. */
export interface ToldValues {
  /** GraphQL type of a value, such as `Money`. */
  readonly type: object;
  /** Whether values can be missing for want of a rate. */
  readonly areConverted: boolean;
  /** What a row's value is, for the schema: `the amounts of an award`. */
  readonly description: string;
}

/** The GraphQL types of a statistic. */
export interface StatisticsTypes {
  /** The dimensions, for the argument `groupBy`. */
  readonly Dimension: object;
  readonly Key: ClassType<object>;
  readonly Group: ClassType<object>;
  readonly Total: ClassType<object>;
}

/** Makes the types `<name>Dimension`, `<name>StatisticsKey`, `<name>StatisticsGroup` and `<name>StatisticsTotal`. */
export function createStatisticsTypes(
  name: string,
  dimensions: Readonly<Record<string, StatisticsDimension>>,
  values: ToldValues | undefined,
): StatisticsTypes {
  const Dimension = Object.fromEntries(Object.keys(dimensions).map((key) => [enumName(key), key]));
  registerEnumType(Dimension, {
    name: `${name}Dimension`,
    description: `By what a list of ${name} can be grouped.`,
    valuesConfig: Object.fromEntries(
      Object.entries(dimensions).map(([key, { description }]) => [enumName(key), { description }]),
    ) as never,
  });

  const Key = createStatisticsKey(`${name}StatisticsKey`, Dimension, 'A value by which rows are grouped.');

  @ObjectType(`${name}StatisticsTotal`, {
    description: `All rows of a list of ${name}, each once, however many groups it is in.`,
  })
  class Total {
    @Field(() => Int, { description: 'How many rows there are; exact.' })
    count!: number;
  }

  @ObjectType(`${name}StatisticsGroup`, {
    description: `The rows of a list of ${name} that have the same values. One with several values counts in the group of each.`,
  })
  class Group {
    @Field(() => [Key], { description: 'Their value of each dimension of `groupBy`, in its order.' })
    keys!: object[];

    @Field(() => Int, { description: 'How many rows there are, each once; exact.' })
    count!: number;
  }
  for (const Type of [Total, Group]) if (values) addFigures(Type, values);
  return { Dimension, Key, Group, Total };
}

const MEANINGS: Readonly<Record<StatisticsMeasure, string>> = {
  SUM: 'All of them added up',
  AVERAGE: 'Their average, rounded half-even',
  MEDIAN: 'The one in the middle; of an even number half of the sum of the two in the middle, rounded half-even',
  MINIMUM: 'The smallest',
  MAXIMUM: 'The largest',
};

function addFigures(Type: ClassType<object>, { type, areConverted, description }: ToldValues): void {
  const missing = areConverted ? ' A row with an amount that can not be converted has no value.' : '';
  for (const measure of Object.keys(StatisticsMeasure) as StatisticsMeasure[]) {
    Field(() => type as never, {
      nullable: true,
      description: `${MEANINGS[measure]}, of ${description}. Null where no row has a value, or \`measures\` leaves it out.${missing}`,
    })(Type.prototype, measure.toLowerCase() satisfies string as keyof ToldFigures);
  }
  if (!areConverted) return;
  Field(() => Int, {
    description:
      'How many amounts could not be converted, because no rate is near enough. They are in no figure; never 0.',
  })(Type.prototype, 'unconverted');
}
