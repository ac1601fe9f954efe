import type { ConsentRow } from '../rows';
import { MADE_UP } from '../sources';
import type { ConsentPurpose } from '../vocabulary';
import { DEMONSTRATION_DAY, writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

const consentRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'consent', personIndex);

/** The first draws of the stream, so that they can be had alone. Nobody is recorded without the first consent. */
function drawPurposes(random: RowRandom): ConsentPurpose[] {
  const purposes: ConsentPurpose[] = ['PROFILE_PUBLICATION'];
  if (random.percent(60)) purposes.push('CONTACT_DISCLOSURE');
  if (random.percent(80)) purposes.push('MATCHING');
  return purposes;
}

/** How many consents the person of an index gave: one to three. */
export const countConsents = (scale: Scale, personIndex: number): number =>
  drawPurposes(consentRandom(scale, personIndex)).length;

/** Makes the consents of the person of an index, all given on one day; one of ten but the first is withdrawn since. */
export function consentRows(scale: Scale, personIndex: number): ConsentRow[] {
  const random = consentRandom(scale, personIndex);
  const purposes = drawPurposes(random);
  const given = DEMONSTRATION_DAY - random.between(400, 900);
  return purposes.map((purpose, place) => ({
    id: nestedDemonstrationId('consent', personIndex, place),
    personId: demonstrationId('person', personIndex),
    purpose,
    givenAt: instant(given),
    withdrawnAt: place > 0 && random.percent(10) ? instant(given + random.between(1, 300)) : null,
    textVersion: '2024-01',
    provenance: MADE_UP,
  }));
}

const instant = (day: number) => `${writeDay(day)}T03:00:00.000Z`;
