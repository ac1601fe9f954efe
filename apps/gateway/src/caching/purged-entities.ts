import { z } from '@kakehashi/config';
import { thingOfKey, thingOfType } from './representation';

/** What is to be forgotten: all entities of a type, or those that have one of these values in a field of a key. */
export const purgedEntities = z.strictObject({
  typename: z.string().regex(/^[A-Za-z_]\w*$/, 'must be the name of a type'),
  key: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .refine((key) => Object.keys(key).length > 0, 'must have a field; leave it out to forget all of the type')
    .optional(),
});

export type PurgedEntities = z.infer<typeof purgedEntities>;

/** The things of which a new generation begins. */
export function thingsPurged({ typename, key }: PurgedEntities): readonly string[] {
  if (!key) return [thingOfType(typename)];
  return Object.entries(key).map(([field, value]) => thingOfKey(typename, field, value));
}
