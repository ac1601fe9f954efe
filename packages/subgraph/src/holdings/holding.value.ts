import { Instant } from '@kakehashi/shared-types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { StatisticsCopy } from '../statistics/statistics-copy.value';
import type { HoldingReader } from './holding-reader';

/** What is held from one source. */
@Directive('@shareable')
@ObjectType({ description: 'What is held of a type from one source.' })
export class HoldingSource {
  @Field({ description: 'The source, as in `provenance.source`.' })
  source!: string;

  @Field(() => Int, { description: 'How many rows of it you may see.' })
  rows!: number;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the row of it that was read longest ago was read at the source; null where no row tells.',
  })
  oldestRetrievedAt!: Date | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the row of it that was read last was read at the source; null where no row tells.',
  })
  newestRetrievedAt!: Date | null;
}

/** How many rows have a value. */
@Directive('@shareable')
@ObjectType({ description: 'Of how many rows a field that may be empty has a value.' })
export class HoldingField {
  @Field({
    description:
      'The field as the list’s filter names it, such as `country` or `expertise.topic`; `hasOrcid` counts those that have one.',
  })
  field!: string;

  @Field(() => Int, { description: 'How many rows have a value that you are told.' })
  rows!: number;
}

/** What a subgraph holds of one type; read as far as it is asked for. */
@Directive('@shareable')
@ObjectType({ description: 'What a subgraph holds of one type, as far as you may see it; exact.' })
export class Holding {
  constructor(private readonly reader: HoldingReader) {
    this.type = reader.type;
  }

  @Field({ description: 'The type, such as `Organisation`.' })
  readonly type: string;

  @Field(() => Int, { description: 'How many you may see.' })
  rows(): Promise<number> {
    return this.reader.rows();
  }

  @Field(() => Instant, {
    nullable: true,
    description:
      'When the record of one that you may see was last written here; null when there is none. That one was deleted is told by the change feed.',
  })
  lastChangedAt(): Promise<Date | null> {
    return this.reader.lastChange();
  }

  @Field(() => [HoldingSource], {
    nullable: true,
    description: 'Where they come from: the 100 sources with most rows, those first.',
  })
  sources(): Promise<HoldingSource[]> {
    return this.reader.sources();
  }

  @Field(() => [HoldingField], {
    nullable: true,
    description: 'How complete they are: fields that may be empty, and how many are not.',
  })
  filled(): Promise<HoldingField[]> {
    return this.reader.filled();
  }
}

/** What a subgraph holds. */
@Directive('@shareable')
@ObjectType({ description: 'What a subgraph holds: how much, where from, how fresh and how complete.' })
export class Holdings {
  /** @param readCopies reads how fresh the copies are, when somebody asks for it */
  constructor(
    types: readonly Holding[],
    private readonly readCopies: () => Promise<StatisticsCopy[]>,
  ) {
    this.types = types;
  }

  @Field(() => [Holding], { description: 'By type, those that were asked for.' })
  readonly types: readonly Holding[];

  @Field(() => [StatisticsCopy], {
    description: 'What it keeps of other subgraphs’ rows, to filter and group by, and how fresh that is.',
  })
  copies(): Promise<StatisticsCopy[]> {
    return this.readCopies();
  }
}
