import { z } from 'zod';

/** The id of a thing in the graph. */
export const entityId = () => z.uuid().describe('id');

/** Ids of things of one kind; may be empty. */
export const entityIds = () => z.array(z.uuid()).describe('ids');

/** A person, an organisation, or a person for an organisation: who it is, by id. */
export const somebody = () => ({
  personId: z.uuid().optional().describe('id, if a person'),
  organisationId: z.uuid().optional().describe('id, if an organisation'),
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
