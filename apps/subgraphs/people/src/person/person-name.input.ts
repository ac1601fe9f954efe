import { LocalizedTextKind } from '@kakehashi/shared-types';
import { type Act, given, type InputOf, type LocalizedTextInput, optional, storedTexts } from '@kakehashi/subgraph';
import { NameOrder } from './person.enum';
import type { PersonName } from './person-name.value';

const MOST_NAMES = 20;

const fields = {
  lang: given.language('Language as BCP 47 tag, such as `vi`, `ja`, `ja-Hira`, `ja-Latn`.'),
  value: given.text('The whole name as it is written in that language.'),
  kind: optional(given.oneOf(LocalizedTextKind, 'What part it plays; default `PRIMARY`.')),
  family: optional(given.text('Family name; left out by a person of a single name.')),
  given: given.text('Given name; in Vietnamese with the middle name before it.'),
  displayOrder: given.oneOf(NameOrder, 'The order in which `value` is put together from the two.'),
};

/** The names of a person as they are given. */
export const personNames = given.list(
  'PersonNameInput',
  fields,
  'Their names, at least one, and one primary for a language.',
  { most: MOST_NAMES },
);

type PersonNameInput = InputOf<typeof fields>;

/** Names as they are stored; notes what is wrong with them together. */
export function storedNames(act: Act, names: readonly PersonNameInput[]): PersonName[] {
  if (names.length === 0) act.refuse('REQUIRED', 'names', 'There must be one name at least.');
  const stored = storedTexts(names as readonly LocalizedTextInput[]).map((text, index) => {
    const { family, given, displayOrder } = names[index] as PersonNameInput;
    return { ...text, family: nameText(family), given: nameText(given) ?? '', displayOrder } as PersonName;
  });
  const primary = new Set<string>();
  stored.forEach(({ lang, kind }, index) => {
    if (kind !== 'PRIMARY') return;
    if (primary.has(lang)) act.fault('DUPLICATE', `names[${index}]`, `There must be one primary name for "${lang}".`);
    primary.add(lang);
  });
  if (primary.size === 0) act.fault('REQUIRED', 'names', 'One of the names must be PRIMARY.');
  return stored;
}

function nameText(text: string | null | undefined): string | null {
  return text == null ? null : text.trim().normalize('NFC');
}
