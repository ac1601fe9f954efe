import { type AwardRow, type CallRow, demonstration, sampleRows } from '@kakehashi/sample';
import type { BulkLoad, BulkLoader } from '@kakehashi/subgraph';
import { Award } from './award/award.entity';
import { awardColumns, awardTopicColumns } from './award/award.sample';
import { AwardTopic } from './award/award-topic.entity';
import { AwardPerson } from './award-person/award-person.entity';
import { awardPersonColumns } from './award-person/award-person.sample';
import { AwardRecipient } from './award-recipient/award-recipient.entity';
import { awardRecipientColumns } from './award-recipient/award-recipient.sample';
import { Call } from './call/call.entity';
import { callColumns, callTopicColumns } from './call/call.sample';
import { CallTopic } from './call/call-topic.entity';
import { CallPart } from './call-part/call-part.entity';
import { callPartColumns } from './call-part/call-part.sample';
import { challengeBudgetColumns } from './challenge/challenge.sample';
import { ChallengeBudget } from './challenge/challenge-budget.entity';
import { Commitment } from './commitment/commitment.entity';
import { commitmentColumns } from './commitment/commitment.sample';
import { ExchangeRate } from './exchange-rate/exchange-rate.entity';
import { exchangeRateColumns } from './exchange-rate/exchange-rate.sample';
import { FundingScheme } from './funding-scheme/funding-scheme.entity';
import { fundingSchemeColumns } from './funding-scheme/funding-scheme.sample';

/** A table that one kind of row of the sample fills. */
type Filling<R> = Pick<BulkLoad<R>, 'label' | 'entity' | 'rowsOf' | 'key'>;

const fromCall: readonly Filling<CallRow>[] = [
  { label: 'calls', entity: Call, rowsOf: (row) => [callColumns(row)] },
  { label: 'call parts', entity: CallPart, rowsOf: callPartColumns },
  { label: 'call topics', entity: CallTopic, rowsOf: callTopicColumns, key: ['call_id', 'topic_id'] },
];

const fromAward: readonly Filling<AwardRow>[] = [
  { label: 'awards', entity: Award, rowsOf: (row) => [awardColumns(row)] },
  { label: 'award recipients', entity: AwardRecipient, rowsOf: awardRecipientColumns },
  { label: 'award people', entity: AwardPerson, rowsOf: awardPersonColumns },
  { label: 'commitments', entity: Commitment, rowsOf: commitmentColumns },
  { label: 'award topics', entity: AwardTopic, rowsOf: awardTopicColumns, key: ['award_id', 'topic_id'] },
];

/** Loads the public facts and the demonstration. What is there already stays as it is. */
export async function loadSample(loader: BulkLoader, people: number): Promise<void> {
  const made = demonstration({ people });
  await loader.load({
    label: 'funding schemes',
    entity: FundingScheme,
    ...sampleRows('fundingSchemes', made),
    rowsOf: (row) => [fundingSchemeColumns(row)],
  });
  await loader.load({
    label: 'exchange rates',
    entity: ExchangeRate,
    ...sampleRows('exchangeRates', made),
    rowsOf: (row) => [exchangeRateColumns(row)],
  });
  // Nested rows are made anew for each table, so that memory stays flat.
  for (const filling of fromCall) await loader.load({ ...filling, ...sampleRows('calls', made) });
  for (const filling of fromAward) await loader.load({ ...filling, ...sampleRows('awards', made) });
  await loader.load({
    label: 'challenge budgets',
    entity: ChallengeBudget,
    ...sampleRows('challengeBudgets', made),
    rowsOf: (row) => [challengeBudgetColumns(row)],
  });
}
