import { uuidVersion7 } from '../sample-id';

/** A day after the facts, so that made-up rows sort behind them. */
const DEMONSTRATION_INSTANT = Date.UTC(2025, 9, 9);

/** What has made-up ids; the place in the list is a part of the id, so a new kind goes to the end. */
export const DEMONSTRATION_KINDS = [
  'person',
  'expertise',
  'affiliation',
  'membership',
  'person-language',
  'organisation',
  'organisation-relationship',
  'project',
  'project-participant',
  'challenge',
  'event',
  'participation',
  'attendance',
  'call',
  'call-part',
  'award',
  'commitment',
  'award-recipient',
  'award-person',
  'challenge-budget',
  'education',
  'availability',
  'contact-point',
  'consent',
  'organisation-status',
  'project-status',
  'challenge-status',
  'commission-status',
  'placement-status',
  'interest',
  'commission',
  'event-session',
  'session-participation',
  'placement',
  'introduction',
  'introduction-party',
  'outcome',
  'outcome-contributor',
  'call-status',
  'award-status',
  'application-status',
  'application',
  'applicant',
  'application-part',
  'review',
  'decision',
  'milestone',
  'instalment',
  'payment',
  'commission-fee',
  'interest-status',
  'target',
  'observation',
  'review-assignment',
] as const;
export type DemonstrationKind = (typeof DEMONSTRATION_KINDS)[number];

const numbers = new Map<DemonstrationKind, number>(DEMONSTRATION_KINDS.map((kind, place) => [kind, place]));

/**
 * The id of a made-up row: a UUID of version 7 whose time is its index in milliseconds, so ids sort as the rows do and
 * cannot collide within a kind. It depends on neither seed nor scale.
 */
export function demonstrationId(kind: DemonstrationKind, index: number): string {
  const number = numbers.get(kind) ?? 0;
  const high = scatter(index ^ Math.imul(number + 1, 0x9e3779b1));
  return uuidVersion7(DEMONSTRATION_INSTANT + index, 0x800 | number, high, scatter(high ^ 0x85ebca6b));
}

/** The id of a nested row: the place-th of at most 16 within the row of that index. */
export function nestedDemonstrationId(kind: DemonstrationKind, index: number, place: number): string {
  return demonstrationId(kind, index * 16 + place);
}

/** Scatters the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function scatter(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
