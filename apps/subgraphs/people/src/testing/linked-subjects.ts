import { createId } from '@kakehashi/database';
import type { HiddenThing } from '@kakehashi/subgraph/testing';
import { subjectStubs } from '../subject/subject.stub';

/** How the gateway would enter what notifications are about: some of each type, which nobody has. */
export function linkedSubjects(): HiddenThing['linked'] {
  return Object.fromEntries(Object.keys(subjectStubs).map((type) => [type, [{ id: createId() }]]));
}
