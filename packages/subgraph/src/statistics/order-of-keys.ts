/** Groups by the values of their keys, one after the other, those without a value last. */
export function inOrderOfKeys<G extends { readonly keys: readonly (string | null)[] }>(groups: readonly G[]): G[] {
  return groups.toSorted((one, other) => {
    for (const [place, value] of one.keys.entries()) {
      const others = other.keys[place] ?? null;
      if (value === others) continue;
      if (value === null || others === null) return value === null ? 1 : -1;
      return value < others ? -1 : 1;
    }
    return 0;
  });
}
