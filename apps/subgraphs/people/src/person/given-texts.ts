import type { LocalizedText } from '@kakehashi/shared-types';
import { type LocalizedTextInput, storedTexts } from '@kakehashi/subgraph';

/** Texts that may be left out, as they are stored: undefined stays as it is, null leaves none. */
export function givenTexts(texts: readonly LocalizedTextInput[] | null | undefined): LocalizedText[] | undefined {
  return texts === undefined ? undefined : storedTexts(texts ?? []);
}
