import type { ContactPointRow } from '../rows';
import { MADE_UP } from '../sources';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

const contactRandom = ({ seed }: Scale, personIndex: number) => new RowRandom(seed, 'contactPoint', personIndex);
const drawHasPage = (random: RowRandom) => random.percent(30);

/** How many ways there are to reach the person of an index: one or two. */
export const countContactPoints = (scale: Scale, personIndex: number): number =>
  drawHasPage(contactRandom(scale, personIndex)) ? 2 : 1;

/** Makes the contact points of the person of an index, all under the domain that is kept free for examples (RFC 2606). */
export function contactPointRows(scale: Scale, personIndex: number): ContactPointRow[] {
  const random = contactRandom(scale, personIndex);
  const hasPage = drawHasPage(random);
  const points: Pick<ContactPointRow, 'kind' | 'value' | 'visibility'>[] = [
    {
      kind: 'EMAIL',
      value: `person.${personIndex}@example.org`,
      visibility: random.weighted([
        ['PUBLIC', 50],
        ['MEMBERS', 35],
        ['PRIVATE', 15],
      ]),
    },
  ];
  if (hasPage) points.push({ kind: 'WEBSITE', value: `https://example.org/${personIndex}`, visibility: 'PUBLIC' });
  return points.map((point, place) => ({
    id: nestedDemonstrationId('contact-point', personIndex, place),
    personId: demonstrationId('person', personIndex),
    ...point,
    provenance: MADE_UP,
  }));
}
