import { z } from '@kakehashi/config';
import { thingOfKey, thingOfType } from '../representation';
import type { KeyFields } from './key-fields';

const image = z.record(z.string(), z.unknown()).nullish();

/** What a stream tells of one change: of which type, and fields of the thing, among them those of its keys. */
const changeNotice = z.looseObject({ type: z.string(), before: image, after: image });

export type ChangeNotice = z.infer<typeof changeNotice>;

/** More things of one type than this are forgotten all at once, with the whole type. */
const MOST_OF_A_TYPE = 100;

/** Reads the data of an event; undefined when it tells of no change. */
export function readChangeNotice(data: string): ChangeNotice | undefined {
  try {
    return changeNotice.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

/** The things of which a new generation begins after some changes: as they were, and as they are. */
export function thingsChanged(notices: readonly ChangeNotice[], keyFields: KeyFields): readonly string[] {
  const byType = new Map<string, Set<string>>();
  for (const notice of notices) {
    const { type } = notice;
    const keys = keyFields.get(type);
    if (!keys) continue;
    const things = byType.get(type) ?? new Set();
    for (const told of [notice, notice.before, notice.after]) {
      for (const field of keys) {
        const value = told?.[field];
        if (value != null && typeof value !== 'object') things.add(thingOfKey(type, field, value));
      }
    }
    byType.set(type, things);
  }
  return [...byType].flatMap(([type, things]) =>
    things.size === 0 || things.size > MOST_OF_A_TYPE ? [thingOfType(type)] : [...things],
  );
}
