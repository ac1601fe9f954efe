import { given, optional, periodInputColumns } from '@kakehashi/subgraph';
import { givenTexts } from '../person/given-texts';
import { definePersonPart } from '../person/person-part.action';
import { Availability } from './availability.entity';
import { AvailabilityPurpose, WorkMode } from './availability.enum';

/** People keep what they can be asked for. */
export const availabilityActions = definePersonPart({
  noun: 'Availability',
  phrase: 'something that they can be asked for, and when',
  entity: Availability,
  fields: {
    purpose: given.oneOf(AvailabilityPurpose, 'What they can be asked for.'),
    period: given.period('When they can be asked.'),
    modes: given.several(given.oneOf(WorkMode, 'How they would work; at least one way.'), { least: 1 }),
    countries: optional(given.several(given.country('The countries in which they would work; none for any.'))),
    note: optional(given.texts('How much and on what terms, in their own words.', { longest: 2_000 })),
  },
  columns: ({ purpose, period, modes, countries, note }) => ({
    purpose,
    ...(period && periodInputColumns(period)),
    modes,
    countries: countries === undefined ? undefined : (countries ?? []),
    note: givenTexts(note),
  }),
});
