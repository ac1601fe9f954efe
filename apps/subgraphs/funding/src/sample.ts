import { type EntityClass, type UpsertRow } from '@kakehashi/database';
import { type AwardRow, type CallRow, demonstration, facts } from '@kakehashi/sample';
import type { BulkLoader } from '@kakehashi/subgraph';
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
interface Filling<R> {
  readonly label: string;
  readonly entity: EntityClass;
  readonly rowsOf: (row: R) => readonly UpsertRow[];
  readonly key?: readonly string[];
}

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
    sources: [facts.fundingSchemes],
    total: facts.fundingSchemes.length,
    rowsOf: (row) => [fundingSchemeColumns(row)],
    keepsExisting: true,
  });
  await loader.load({
    label: 'exchange rates',
    entity: ExchangeRate,
    sources: [facts.exchangeRates],
    total: facts.exchangeRates.length,
    rowsOf: (row) => [exchangeRateColumns(row)],
    keepsExisting: true,
  });
  // Nested rows are made anew for each table, so that memory stays flat.
  for (const filling of fromCall) {
    const total = facts.calls.length + made.counts.calls;
    await loader.load({ ...filling, sources: [facts.calls, made.calls()], total, keepsExisting: true });
  }
  for (const filling of fromAward) {
    const total = facts.awards.length + made.counts.awards;
    await loader.load({ ...filling, sources: [facts.awards, made.awards()], total, keepsExisting: true });
  }
  await loader.load({
    label: 'challenge budgets',
    entity: ChallengeBudget,
    sources: [facts.challengeBudgets, made.challengeBudgets()],
    total: facts.challengeBudgets.length + made.counts.challengeBudgets,
    rowsOf: (row) => [challengeBudgetColumns(row)],
    keepsExisting: true,
  });
}
