import { type HeldType, held } from '@kakehashi/subgraph';
import { personList } from './person/person.input';

/** Of what it is told how much there is, where from, how fresh and how complete. */
export const holdings: readonly HeldType[] = [
  held(personList, [
    'hasOrcid',
    'country',
    'careerStage',
    'affiliation.organisation',
    'expertise.topic',
    'language.lang',
    'education.level',
  ]),
];
