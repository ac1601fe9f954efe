import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Funding1760000000000 } from '../migrations/1760000000000-funding';
import { SearchKeys1760100500000 } from '../migrations/1760100500000-search-keys';
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
import { FundingScheme } from './funding-scheme/funding-scheme.entity';
import { loadSample } from './sample';
import { schemaParts } from './schema';

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
  migrations: [Funding1760000000000, SearchKeys1760100500000],
  ...schemaParts,
  loadSample,
};
