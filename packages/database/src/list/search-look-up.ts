import { exchangedLetters, isCorrectable, type SearchQuery } from '@kakehashi/search-key';
import { prepared } from '../prepared-statement';
import { keyTableOf, wordTableOf } from '../search/search-table';
import { type VisibleRows, visibleSql } from '../visible-rows';
import type { ExactValue } from './exact-value';
import { endOfRange, LAST_CHARACTER } from './key-condition';
import type { Parameters } from './parameters';

/** Place of the whole text among the words. */
export const WHOLE = -1;
/** Keys are counted up to here where a search has several words; beyond it statistics tell which of several words is the rarest. */
export const FEW = 50;
const MOST_SIMILAR_WORDS = 16;

/** What a list holds of one form of a word. */
export interface FormFound {
  /** Number of the word, or {@link WHOLE}. */
  readonly word: number;
  readonly letters: string;
  /** How many keys begin with the form, at most {@link FEW} of each place. */
  readonly few: string;
  /** Where the word begins no key: each a known word that is similar, and its folded letters, with a blank between. */
  readonly similar: readonly string[] | null;
}

/** The list in which a search looks. */
export interface SearchedList {
  /** The listed table, quoted. */
  readonly table: string;
  readonly visible: VisibleRows | undefined;
}

/**
 * The statement that counts how many keys each form begins, and finds the words that are similar to one that begins none.
 * Rows that may not be seen count for nothing: else what is taken for a typing error would tell their names.
 */
export function lookUpSql(
  { table, visible }: SearchedList,
  query: SearchQuery,
  exactValues: readonly ExactValue[],
  parameters: Parameters,
): string {
  const keys = keyTableOf(table);
  const words = wordTableOf(table);
  const isSeen = visible
    ? ` AND EXISTS (SELECT FROM ${table} t WHERE t.id = s.id AND ${visibleSql(visible)} OFFSET 0)`
    : '';
  // Which of the words is the rarest is asked for only where there are several.
  const enough = query.words.length > 1 ? FEW : 1;
  const count = (place: number) =>
    `(SELECT count(*) FROM (SELECT FROM ${keys} s WHERE s.place = ${place} AND s.key >= f.letters AND s.key < f.high
        AND ((s.ends & f.end_bit) <> 0 OR (s.ends & f.inner_bits) = 0)${isSeen} LIMIT ${enough}) counted)`;
  const begins = (word: string) => `EXISTS (SELECT FROM ${keys} s WHERE s.place IN (0, 1) AND s.key >= ${word}.letters
          AND s.key < ${word}.letters || chr(${LAST_CHARACTER.codePointAt(0)})${isSeen} OFFSET 0)`;
  const exact = exactValues.map(({ sql, sqlType, value }) => `${sql} = ${parameters.add(value, sqlType)}`);
  // A statement that tells of one asker only would be kept for nothing.
  const keep = visible?.own === undefined ? prepared : (sql: string) => sql;
  return keep(`
    WITH found AS MATERIALIZED (
      SELECT f.*, ${count(0)} + CASE WHEN f.word = ${WHOLE} THEN 0 ELSE ${count(1)} END AS few
      FROM ${formsSql(query, parameters)})
    SELECT f.word, f.letters, f.few,
      CASE WHEN f.asked IS NOT NULL AND (SELECT sum(few) FROM found WHERE word IN (${WHOLE}, f.word)) = 0
        AND NOT EXISTS (SELECT FROM ${table} t WHERE (${exact.join(' OR ') || 'FALSE'}) AND ${visibleSql(visible)}) THEN ARRAY(
        SELECT near.word || ' ' || near.letters FROM (
          SELECT word, letters FROM (
            SELECT DISTINCT w.word, w.letters, similarity(w.word, f.asked) AS likeness FROM ${words} w
            WHERE w.word % f.asked ORDER BY likeness DESC, w.word, w.letters) alike
          WHERE ${begins('alike')} LIMIT ${MOST_SIMILAR_WORDS}
        ) near
        UNION SELECT w.word || ' ' || w.letters FROM ${words} w
        WHERE w.word = ANY (string_to_array(f.exchanged, ' ')) AND ${begins('w')}
      ) END AS similar
    FROM found f`);
}

/** The forms of a search as rows; `asked` and `exchanged` are there where typing errors may be looked for. */
function formsSql({ whole, words }: SearchQuery, parameters: Parameters): string {
  const phrases = [{ word: WHOLE, phrase: whole }, ...words.map((phrase, word) => ({ word, phrase }))];
  const forms = phrases.flatMap(({ word, phrase }) =>
    phrase.forms.map((form, at) => ({
      word,
      form,
      asked: word !== WHOLE && at === 0 && isCorrectable(phrase.spelled) ? phrase.spelled : null,
    })),
  );
  const column = (sqlType: string, value: (of: (typeof forms)[number]) => unknown) =>
    parameters.add(forms.map(value), `${sqlType}[]`);
  const columns = [
    column('int', ({ word }) => word),
    column('text', ({ form }) => form.letters),
    column('text', ({ form }) => endOfRange(form)),
    column('bigint', ({ form }) => String(form.endBit)),
    column('bigint', ({ form }) => String(form.innerBits)),
    column('text', ({ asked }) => asked),
    column('text', ({ asked }) => asked && exchangedLetters(asked).join(' ')),
  ];
  return `unnest(${columns.join(', ')}) AS f (word, letters, high, end_bit, inner_bits, asked, exchanged)`;
}
