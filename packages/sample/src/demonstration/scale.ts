import type { DemonstrationOptions } from '../dataset';

/** How many rows there are of what; everything follows from the number of people. */
export interface Scale {
  readonly seed: number;
  readonly people: number;
  /** Always whole blocks of {@link ORGANISATIONS_OF_BLOCK}; see organisation-plan.ts. */
  readonly organisations: number;
  readonly projects: number;
  /** Two for each project on average; see award-plan.ts. */
  readonly awards: number;
  /** One for each award, and half as many that led to none. */
  readonly applications: number;
  readonly challenges: number;
  readonly events: number;
  readonly calls: number;
  readonly placements: number;
  readonly introductions: number;
  /** Two for each project on average. */
  readonly outcomes: number;
}

/** Organisations come in blocks that hold every kind. */
export const ORGANISATIONS_OF_BLOCK = 20;

const MOST_PEOPLE = 1_000_000;
const MOST_ORGANISATIONS = 36_000;
const PEOPLE_OF_ORGANISATION = 27;

/**
 * Works out the numbers of rows.
 *
 * @throws RangeError when people is no whole number from 0 to 1,000,000, or the seed no safe whole number
 */
export function scaleOf({ people = 300, seed = 1 }: DemonstrationOptions): Scale {
  if (!Number.isInteger(people) || people < 0 || people > MOST_PEOPLE) {
    throw new RangeError(`people must be a whole number from 0 to ${MOST_PEOPLE}, but got: ${people}.`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, but got: ${seed}.`);
  const blocks = Math.ceil(people / PEOPLE_OF_ORGANISATION / ORGANISATIONS_OF_BLOCK);
  const organisations = Math.min(MOST_ORGANISATIONS, blocks * ORGANISATIONS_OF_BLOCK);
  const tenth = Math.floor(people / 10);
  return {
    seed,
    people,
    organisations,
    projects: tenth,
    awards: tenth * 2,
    applications: tenth * 3,
    challenges: tenth,
    events: Math.floor(people / 30),
    calls: Math.floor(people / 50),
    placements: Math.floor(people / 20),
    introductions: Math.floor(people / 50),
    outcomes: tenth * 2,
  };
}
