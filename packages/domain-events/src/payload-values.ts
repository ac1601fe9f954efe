import { z } from 'zod';

/** The id of a thing in the graph, as databases store it: in lower case, however it was given. */
export const entityId = () => z.uuid().toLowerCase().describe('id');

/** The id of a thing in the graph that there may be. */
export const optionalId = () => z.uuid().toLowerCase().optional().describe('id, if there is one');

/** Ids of things of one kind; may be empty. */
export const entityIds = () => z.array(z.uuid().toLowerCase()).describe('ids');

/** Ids of things of one kind, in a field that events from before it do not have; these have none. */
export const laterIds = () => entityIds().default([]).describe('ids');

/** A person, an organisation, or a person for an organisation: who it is, by id. */
export const somebody = () => ({
  personId: z.uuid().toLowerCase().optional().describe('id, if a person'),
  organisationId: z.uuid().toLowerCase().optional().describe('id, if an organisation'),
});

/** One of some codes. */
export const oneOf = <const T extends readonly [string, ...string[]]>(...codes: T) =>
  z.enum(codes).describe(codes.map((code) => `\`${code}\``).join(' or '));

/** A day, `YYYY-MM-DD`. */
export const day = () => z.iso.date().describe('day, `YYYY-MM-DD`');

/** A day that may be unknown or lie open. */
export const dayOrNull = () => day().nullable().describe('day, `YYYY-MM-DD`, or null');

/** An amount as a text of its minor units, such as `120050` for 1,200.50 dollars: a number would lose digits. */
export const minorUnits = () =>
  z
    .string()
    .regex(/^\d{1,18}$/, 'must be a whole number of minor units, as text of at most 18 digits')
    .describe('whole number of minor units, as text');

/** An ISO 4217 code. */
export const currencyCode = () =>
  z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as "EUR"')
    .describe('ISO 4217 code');
