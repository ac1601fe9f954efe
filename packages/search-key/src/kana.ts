const VOWELS = 'aiueo';

/** The rows of the kana table: consonant, and the kana with a, i, u, e, o; a dot where there is none. */
const ROWS: readonly (readonly [consonant: string, kana: string])[] = [
  ['', 'あいうえお'],
  ['', 'ぁぃぅぇぉ'],
  ['k', 'かきくけこ'],
  ['g', 'がぎぐげご'],
  ['s', 'さしすせそ'],
  ['z', 'ざじずぜぞ'],
  ['t', 'たちつてと'],
  ['d', 'だ..でど'],
  ['z', '.ぢづ..'],
  ['n', 'なにぬねの'],
  ['h', 'はひふへほ'],
  ['b', 'ばびぶべぼ'],
  ['p', 'ぱぴぷぺぽ'],
  ['m', 'まみむめも'],
  ['y', 'や.ゆ.よ'],
  ['y', 'ゃ.ゅ.ょ'],
  ['r', 'らりるれろ'],
  ['w', 'わ....'],
  ['w', 'ゎ....'],
  ['', '.ゐ.ゑを'],
  ['v', '..ゔ..'],
  ['k', 'ゕ..ゖ.'],
];

const SYLLABLES = new Map(
  ROWS.flatMap(([consonant, kana]) => [...kana].map((letter, at) => [letter, consonant + VOWELS.charAt(at)])),
);
SYLLABLES.delete('.');

/** The consonant that a kana has before a small vowel, where it differs from its own: `ふぁ` is fa, `うぃ` wi. */
const BEFORE_SMALL_VOWEL: Readonly<Record<string, string>> = {
  ふ: 'f',
  う: 'w',
  つ: 'ts',
  く: 'kw',
  ぐ: 'gw',
  し: 'sy',
  じ: 'zy',
  ち: 'ty',
  い: 'y',
};

const MORA = /っ*[^っんー](?:[ゃゅょぁぃぅぇぉゎ])?[んー]*|[っんー]+/gu;

/** Runs shorter than this are one word; longer ones, compounds written without blanks, are found from any mora. */
const SHORTEST_COMPOUND = 5;

/**
 * Romanises a run of hiragana in the spelling of Kunrei, without long vowels or doubled consonants.
 *
 * @returns its parts: the morae from which a long run can be found, or the whole of a short one
 */
export function romaniseKana(run: string): string[] {
  const spoken = run.replace(/(.)ゝ/gu, '$1$1').replace(/(.)ゞ/gu, (_pair, kana: string) => kana + voiced(kana));
  const morae = (spoken.match(MORA) ?? []).map(romaniseMora).filter((mora) => mora !== '');
  return morae.length < SHORTEST_COMPOUND ? [morae.join('')].filter((whole) => whole !== '') : morae;
}

function romaniseMora(mora: string): string {
  const [kana = '', small = ''] = mora.replace(/[っー]/gu, '').replace(/ん+$/u, '');
  const nasal = mora.includes('ん') ? 'n' : '';
  const syllable = SYLLABLES.get(kana) ?? '';
  if (small === '') return syllable + nasal;
  const vowel = SYLLABLES.get(small) ?? '';
  const isChanged = vowel.length === 1 || kana === 'ふ';
  const consonant = (isChanged ? BEFORE_SMALL_VOWEL[kana] : undefined) ?? syllable.slice(0, -1);
  return consonant + vowel + nasal;
}

function voiced(kana: string): string {
  return `${kana}\u3099`.normalize('NFC').charAt(0);
}
