/** What a token can let its bearer do: the names of its claim `scope`, and what each opens. */
export const scopes = {
  'read:members': 'reads what is shown to members, such as how to reach a person',
  'read:applications': 'reads what was applied for, and what reviewers wrote on it',
  'write:profile': 'keeps a profile',
  'write:notifications': 'chooses what one is told of, keeps the inbox, and has it sent by webhooks',
  'write:interests': 'tells interest in a challenge',
  'write:organisation': 'keeps the record of an organisation',
  'write:challenges': 'puts up challenges and closes them',
  'write:commissions': 'gives commissions, and acts on those that one gives or carries out',
  'write:applications': 'applies to calls',
  'write:placements': 'sends people to hosts',
  'write:agreements': 'makes agreements between organisations',
  'write:outcomes': 'tells what came of work',
  'write:programmes': 'runs programmes',
  'write:introductions': 'brings people and organisations together',
  'write:calls': 'opens calls and closes them',
  'write:decisions': 'decides on applications',
  'write:awards': 'makes awards and pays them',
  'write:reviews': 'judges applications',
  'write:any': 'does and sees it for anybody: passes every rule on rows, such as that a profile must be its own',
} as const;

/** A scope; one that does not exist does not compile. */
export type Scope = keyof typeof scopes;
