import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Funding1760000000000 } from '../migrations/1760000000000-funding';
import { FundingListOrder1760100000001 } from '../migrations/1760100000001-list-order';
import { ThreeSixtyGiving1760100000012 } from '../migrations/1760100000012-three-sixty-giving';
import { Award } from './award/award.entity';
import { AwardTopic } from './award/award-topic.entity';
import { AwardPerson } from './award-person/award-person.entity';
import { AwardRecipient } from './award-recipient/award-recipient.entity';
import { Call } from './call/call.entity';
import { CallTopic } from './call/call-topic.entity';
import { CallPart } from './call-part/call-part.entity';
import { ChallengeBudget } from './challenge/challenge-budget.entity';
import { Commitment } from './commitment/commitment.entity';
import { ExchangeRate } from './exchange-rate/exchange-rate.entity';
import { importExchangeRatesFile } from './exchange-rate/exchange-rate.import';
import { FundingScheme } from './funding-scheme/funding-scheme.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';
import { importGrantsFile } from './three-sixty-giving/grant.import';
import { threeSixtyGivingStream } from './three-sixty-giving/three-sixty-giving.export';

/** The funding subgraph. */
export const funding: SubgraphDefinition = {
  name: 'funding',
  port: 4104,
  folder: join(__dirname, '../..'),
  entities: [
    FundingScheme,
    Call,
    CallTopic,
    CallPart,
    Award,
    AwardTopic,
    AwardRecipient,
    AwardPerson,
    Commitment,
    ChallengeBudget,
    ExchangeRate,
  ],
  migrations: [Funding1760000000000, FundingListOrder1760100000001, ThreeSixtyGiving1760100000012],
  ...schemaParts,
  // Which challenges are published is known elsewhere; what a draft would pay is nobody's business.
  unpublished: [{ entity: ChallengeBudget }],
  loadSample,
  streams: { 'exports/360giving': threeSixtyGivingStream },
  imports: { '360giving': importGrantsFile, 'exchange-rates': importExchangeRatesFile },
};
