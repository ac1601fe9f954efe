import { join } from 'node:path';
import type { SubgraphDefinition } from '@kakehashi/subgraph';
import { Funding1760000000000 } from '../migrations/1760000000000-funding';
import { Claims1760100000020 } from '../migrations/1760100000020-claims';
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
  migrations: [Funding1760000000000, Claims1760100000020],
  ...schemaParts,
  loadSample,
  streams: { 'exports/360giving': threeSixtyGivingStream },
};
