import { isId } from '@kakehashi/database';
import type { Caller } from '../identity/caller';

/** Those among whom visibility tells apart: anybody, who may read what members see, and who may see everything. */
export type Audience = 'EVERYBODY' | 'MEMBERS' | 'STEWARDS';

/** Who asks, as far as it decides which rows they see. */
export interface Asker {
  readonly audience: Audience;
  /** Id of the person who asks, in lower case, where they are one in the graph. */
  readonly person?: string;
  /** Id of the organisation for which they act, in lower case. */
  readonly organisation?: string;
  /** True for a person who judges applications, and must not see those that they are too close to. */
  readonly isReviewer?: true;
}

/** Those of whom no more is known than their audience: the same object for all of them. */
const ONLY: Readonly<Record<Audience, Asker>> = {
  EVERYBODY: { audience: 'EVERYBODY' },
  MEMBERS: { audience: 'MEMBERS' },
  STEWARDS: { audience: 'STEWARDS' },
};

/** Who asks without a token. */
export const ANYBODY: Asker = ONLY.EVERYBODY;

/** The audience to which a caller belongs by their scopes, and who they are. */
export function askerOf({ scopes, person, organisation }: Caller): Asker {
  const audience = audienceOf(scopes);
  const known: Omit<Asker, 'audience'> = {
    ...(person !== undefined && isId(person) && { person: person.toLowerCase() }),
    ...(scopes.has('write:reviews') && !scopes.has('write:any') && { isReviewer: true }),
    ...(organisation !== undefined && isId(organisation) && { organisation: organisation.toLowerCase() }),
  };
  return Object.keys(known).length === 0 ? ONLY[audience] : { audience, ...known };
}

function audienceOf(scopes: Caller['scopes']): Audience {
  if (scopes.has('write:any')) return 'STEWARDS';
  return scopes.has('read:members') ? 'MEMBERS' : 'EVERYBODY';
}
