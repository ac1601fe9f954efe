import type { JsonObject, ResponsePath } from '../json';
import { type PlanPath, placesAt } from './places';

/** Finds all places of the answer where one of the given objects stands. */
export type FindPlaces = (objects: readonly JsonObject[]) => ResponsePath[];

/** Prepares the search for the objects at a path: the answer is walked through once, and only when there are errors. */
export function placesFinder(root: JsonObject, path: PlanPath): FindPlaces {
  let known: Map<JsonObject, ResponsePath[]> | undefined;
  const read = () => {
    const places = new Map<JsonObject, ResponsePath[]>();
    for (const place of placesAt(root, path)) {
      const others = places.get(place.object);
      if (others) others.push(place.path);
      else places.set(place.object, [place.path]);
    }
    return places;
  };
  return (objects) => {
    known ??= read();
    const places = known;
    return [...new Set(objects)].flatMap((object) => places.get(object) ?? []);
  };
}
