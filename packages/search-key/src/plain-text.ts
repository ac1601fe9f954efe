/** Letters that Unicode does not decompose into a base letter and a mark, and the sigma that ends a word. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};

/**
 * Forms of one kanji that names are written with, the one of today's standard (jōyō) last; NFKC keeps them apart. So are those of Saitō, of
 * which two are standard.
 */
const KANJI_FORMS =
  '髙高 﨑崎 齋斎 齊斎 斉斎 𠮷吉 冨富 桒桑 邊辺 邉辺 澤沢 濱浜 濵浜 廣広 國国 學学 實実 眞真 德徳 惠恵 榮栄 櫻桜 瀧滝 龍竜 嶋島 嶌島 條条 曾曽 藏蔵 豐豊 鐵鉄 關関 淵渕 縣県 會会 應応 經経 體体 醫医 藥薬 獨独 氣気 驒騨 檜桧 壽寿 圓円 黑黒 靜静 壯壮 總総 縱縦 賴頼 礪砺 靑青';

const NEW_FORM_OF = new Map(
  KANJI_FORMS.split(' ').map((pair) => [...pair].map((kanji) => kanji.normalize('NFKC')) as [string, string]),
);

/** Voicing marks that stand by themselves; as combining marks they join the kana before them. */
const VOICING_MARKS: Readonly<Record<string, string>> = { '\u309b': '\u3099', '\u309c': '\u309a' };

const KATAKANA_TO_HIRAGANA = 0x60;

const ASCII = /^[\x20-\x7e]*$/;
const KANJI_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u;

/**
 * Brings a text to plain letters: compatibility forms, case, marks of alphabets, katakana, forms of one kanji. Everything
 * that romanisation does not need to know of a text is gone after it.
 */
export function toPlainText(text: string): string {
  const plain = ASCII.test(text) ? text.toLowerCase() : plainLetters(text);
  const joined = plain.replace(/(?<=\p{L})['’ʼ`](?=\p{L})/gu, '');
  return KANJI_OR_KANA.test(joined) ? plainKanjiAndKana(joined) : joined;
}

/** The steps that ASCII does not need but for its case. */
function plainLetters(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u309b\u309c]/g, (mark) => VOICING_MARKS[mark] ?? mark)
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/[đðøłħıßæœþς]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC');
}

/** The steps that alphabets do not need. */
function plainKanjiAndKana(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, (kanji) => NEW_FORM_OF.get(kanji) ?? kanji)
    .replace(/(?<=(\p{Script=Han}))々/gu, '$1')
    .replace(/(?<=\p{Script=Han})[ヶケが](?=\p{Script=Han})/gu, 'が')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
    .replace(/[ヽヾ]/g, (mark) => (mark === 'ヽ' ? 'ゝ' : 'ゞ'));
}
