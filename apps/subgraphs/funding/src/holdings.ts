import { type HeldType, held } from '@kakehashi/subgraph';
import { applicationList } from './application/application.input';
import { awardList } from './award/award.input';
import { callList } from './call/call.input';
import { exchangeRateList } from './exchange-rate/exchange-rate.input';
import { fundingSchemeList } from './funding-scheme/funding-scheme.input';
import { instalmentList } from './instalment/instalment.input';
import { milestoneList } from './milestone/milestone.input';
import { paymentList } from './payment/payment.input';

/** Of what it is told how much there is, where from, how fresh and how complete. */
export const holdings: readonly HeldType[] = [
  held(fundingSchemeList, ['funder', 'programme']),
  held(callList, ['topic', 'programme', 'decidedOn']),
  held(applicationList, ['person', 'organisation', 'topic', 'call']),
  held(awardList, ['recipient', 'person', 'topic', 'project', 'call']),
  held(milestoneList),
  held(instalmentList, ['recipient', 'milestoneStatus']),
  held(paymentList, ['recipient']),
  held(exchangeRateList),
];
