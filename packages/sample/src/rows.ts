/**
 * The rows of the sample, as plain data: one interface per entity, grouped by the subgraph that owns it.
 *
 * Ids are UUIDs in lower case. A column `…Id` holds the id of a row of the entity it names; `…On` is a calendar day
 * `YYYY-MM-DD`. What is nested in a row (a project's participants, an award's commitments) is that row's own and has
 * no life without it; a nested row has an `id` where it is a link or a figure with a provenance of its own.
 */

export type * from './rows/application-rows';
export type * from './rows/claim-rows';
export type * from './rows/cooperation-rows';
export type * from './rows/funding-rows';
export type * from './rows/organisation-rows';
export type * from './rows/payment-rows';
export type * from './rows/people-rows';
export type * from './rows/programme-rows';
export type * from './rows/status-step-row';
