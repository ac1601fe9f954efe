import { fundingSchemes } from '../facts/funding-schemes';
import { organisationId, programmeId, topicId } from '../facts/identifiers';
import type { FundingSchemeRow, TopicRow } from '../rows';
import type { CallStatus } from '../vocabulary';
import type { DemonstrationCurrency } from './amounts';
import { type DayNumber, DEMONSTRATION_DAY, dayNumber } from './calendar';
import { demonstrationId } from './demonstration-id';
import { drawSingleOrganisation } from './organisation-plan';
import { RowRandom } from './row-random';
import type { Scale } from './scale';
import { drawTopics } from './topic-choice';

/** A funder and the currency it pays in. */
export interface FunderPart {
  readonly funderOrganisationId: string;
  readonly currency: DemonstrationCurrency;
}

/** What awards and projects must know of a made-up call. */
export interface CallPlan {
  readonly scheme: FundingSchemeRow;
  readonly parts: readonly FunderPart[];
  readonly topics: readonly TopicRow[];
  readonly opensOn: DayNumber;
  readonly closesOn: DayNumber;
  /** Null until decided. */
  readonly decidedOn: DayNumber | null;
  readonly status: CallStatus;
  /** Goes on with the draws of the call's own stream. */
  readonly random: RowRandom;
}

const JST: FunderPart = { funderOrganisationId: organisationId('jst'), currency: 'JPY' };
const NAFOSTED: FunderPart = { funderOrganisationId: organisationId('nafosted'), currency: 'VND' };
const MOST: FunderPart = { funderOrganisationId: organisationId('most'), currency: 'VND' };

/** The real funders that made-up calls name, together or alone. */
const FUNDERS_TOGETHER: readonly (readonly FunderPart[])[] = [
  [JST, MOST],
  [JST, MOST],
  [JST, NAFOSTED],
  [JST],
  [NAFOSTED],
];

const FIRST_OPENING = dayNumber('2018-04-01');

/** One of four calls opens about now, so that even a small demonstration has some that are not decided. */
const isRecent = (index: number) => index % 4 === 2;

/** One of eight calls has closed of late, so that some of its applications wait for a decision. */
const isBeingEvaluated = (index: number) => index % 8 === 3;

/** Draws the first day of the call of an index. */
function drawOpening(random: RowRandom, index: number): DayNumber {
  if (isRecent(index)) return DEMONSTRATION_DAY + random.between(-100, 60);
  if (isBeingEvaluated(index)) return DEMONSTRATION_DAY - random.between(120, 165);
  return random.between(FIRST_OPENING, DEMONSTRATION_DAY);
}

/** Draws one to three funders; a made-up foundation that pays in dollars joins in one of four cases. */
export function drawFunders(random: RowRandom, scale: Scale): FunderPart[] {
  const real = random.pick(FUNDERS_TOGETHER);
  if (!random.percent(25)) return [...real];
  const foundation = demonstrationId('organisation', drawSingleOrganisation(random, scale, 'FUNDER'));
  return [...real, { funderOrganisationId: foundation, currency: 'USD' }];
}

/** Chooses a scheme whose funders are all among the given ones. */
export function schemeOf(random: RowRandom, parts: readonly FunderPart[]): FundingSchemeRow {
  const funders = parts.map(({ funderOrganisationId }) => funderOrganisationId);
  return random.pick(
    fundingSchemes.filter(({ funderOrganisationIds }) =>
      funderOrganisationIds.every((funder) => funders.includes(funder)),
    ),
  );
}

/** Plans the call of an index; its status follows from its days. */
export function planCall(scale: Scale, index: number): CallPlan {
  const random = new RowRandom(scale.seed, 'call', index);
  const parts = drawFunders(random, scale);
  const opensOn = drawOpening(random, index);
  const closesOn = opensOn + random.between(45, 120);
  const decision = closesOn + random.between(90, 180);
  const isDecided = decision <= DEMONSTRATION_DAY;
  return {
    scheme: schemeOf(random, parts),
    parts,
    topics: drawTopics(random, random.between(1, 3)),
    opensOn,
    closesOn,
    decidedOn: isDecided ? decision : null,
    status: isDecided ? 'DECIDED' : statusBeforeDecision(opensOn, closesOn),
    random,
  };
}

/** So many days after it closes a call's applications go to reviewers. */
export const DAYS_CLOSED = 30;

function statusBeforeDecision(opensOn: DayNumber, closesOn: DayNumber): CallStatus {
  if (opensOn > DEMONSTRATION_DAY) return 'DRAFT';
  if (closesOn >= DEMONSTRATION_DAY) return 'OPEN';
  return closesOn + DAYS_CLOSED >= DEMONSTRATION_DAY ? 'CLOSED' : 'EVALUATING';
}

/** Real programmes that made-up projects belong to, and the topics that the narrower one is about. */
export const NEXUS = programmeId('nexus');
export const JOINT_SEMICONDUCTOR_RESEARCH = programmeId('joint-semiconductor-research');
export const SEMICONDUCTOR_TOPICS: readonly string[] = ['SEMICONDUCTORS', 'ADVANCED_PACKAGING', 'CHIP_DESIGN'].map(
  topicId,
);
