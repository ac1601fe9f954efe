import { z } from 'zod';

/** The id of a thing in the graph. */
export const entityId = () => z.uuid().describe('id');

/** The ids of several things of one kind, in an order that means nothing; may be empty. */
export const entityIds = () => z.array(z.uuid()).describe('ids');

/** A day, `YYYY-MM-DD`. */
export const day = () => z.iso.date().describe('day, `YYYY-MM-DD`');

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
