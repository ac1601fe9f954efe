import {
  chooseSimilarWords,
  compileSearch,
  exchangedLetters,
  formOfWord,
  isCorrectable,
  type ResolvedSearch,
  type SearchForm,
  type SearchPhrase,
  type SearchQuery,
} from '@kakehashi/search-key';
import type { DataSource } from 'typeorm';
import { prepared } from '../prepared-statement';
import { rowReader } from '../row';
import { keyTableOf, wordTableOf } from '../search/search-table';
import type { ListDefinition } from './list-definition';
import { isLiteralOf } from './literal';
import { Parameters } from './parameters';

/** A value by which a row is known exactly, such as its id. */
export interface ExactValue {
  readonly sql: string;
  readonly sqlType: string;
  readonly value: string;
}

/** How a search text is answered, after one look at what the list holds. */
export interface SearchPlan extends ResolvedSearch {
  /** Keys that the text itself is. */
  readonly exactValues: readonly ExactValue[];
}

/** What is asked of a list, as far as the plan needs it. */
interface SearchRequest {
  readonly search?: string;
}

const plans = new WeakMap<object, Promise<SearchPlan | undefined>>();

/**
 * Plans a search in one statement, once for a request, whether its page, its count or both are read.
 *
 * A word that begins no word of the list is taken for a typing error, and stands for the words of the list that are most
 * similar to it, unless the text as a whole begins a name or is a key. The rule looks at the list alone, not at filters, parents or
 * cursors, so all pages and counts of a search agree.
 *
 * @returns nothing where no search is asked for
 */
export function planSearch(
  dataSource: DataSource,
  definition: ListDefinition,
  request: SearchRequest,
): Promise<SearchPlan | undefined> {
  const known = plans.get(request) ?? makePlan(dataSource, definition, request.search?.trim() ?? '');
  plans.set(request, known);
  return known;
}

async function makePlan(
  dataSource: DataSource,
  definition: ListDefinition,
  text: string,
): Promise<SearchPlan | undefined> {
  if (!definition.isSearchable || text === '') return undefined;
  const query = compileSearch(text);
  const exactValues = exactValuesOf(definition, text);
  if (query.key === '') return { ...query, exactValues, isSimilar: false };
  const { table } = rowReader(dataSource, definition.entity);
  const parameters = new Parameters();
  const sql = planSql(table, query, exactValues, parameters);
  const found: FormRow[] = await dataSource.query(prepared(sql), parameters.values);
  return { ...resolve(query, found), exactValues };
}

/** The keys that a text is, if any: the id of every list, and those that the list declares. */
function exactValuesOf({ exactKeys = [] }: ListDefinition, text: string): ExactValue[] {
  const id = { sql: 't.id', sqlType: 'uuid', parse: (given: string) => given };
  return [id, ...exactKeys].flatMap(({ sql, sqlType, parse }) => {
    const value = parse(text);
    return value !== null && isLiteralOf(sqlType, value) ? [{ sql, sqlType, value }] : [];
  });
}

/** Place of the whole text among the words. */
const WHOLE = -1;
/** Counting further does not tell more of which word is the rarest... */
const FEW = 50;
/** ...unless all of several words are frequent, and the text as a whole is not. */
const MANY = 500;
const MOST_SIMILAR_WORDS = 16;

interface FormRow {
  readonly word: number;
  readonly letters: string;
  readonly rows: string;
  /** Each a word, its folded letters, and how many keys begin with them, with blanks between. */
  readonly similar: readonly string[] | null;
}

/** Stands after all letters in the order of the keys. */
const LAST_CHARACTER = '\u{10ffff}';

/** The end of the range of keys that begin with a form's letters. */
export function endOfRange({ letters }: SearchForm): string {
  return letters + LAST_CHARACTER;
}

/** Counts how many keys each form begins, and finds the words that are similar to one that begins none. */
function planSql(
  table: string,
  query: SearchQuery,
  exactValues: readonly ExactValue[],
  parameters: Parameters,
): string {
  const keys = keyTableOf(table);
  const words = wordTableOf(table);
  const capped = (condition: string, most: number) =>
    `(SELECT count(*) FROM (SELECT FROM ${keys} s WHERE ${condition} LIMIT ${most}) counted)`;
  const count = (place: number, most: number) =>
    capped(
      `s.place = ${place} AND s.key >= f.letters AND s.key < f.high
        AND ((s.ends & f.end_bit) <> 0 OR (s.ends & f.inner_bits) = 0)`,
      most,
    );
  const high = `near.letters || chr(${LAST_CHARACTER.codePointAt(0)})`;
  const countSimilar = [0, 1]
    .map((place) => capped(`s.place = ${place} AND s.key >= near.letters AND s.key < ${high}`, MANY))
    .join(' + ');
  const countBoth = (most: number) =>
    `(${count(0, most)} + CASE WHEN f.word = ${WHOLE} THEN 0 ELSE ${count(1, most)} END)`;
  const exact = exactValues.map(({ sql, sqlType, value }) => `${sql} = ${parameters.add(value, sqlType)}`);
  return `
    WITH form AS MATERIALIZED (SELECT * FROM ${formsSql(query, parameters)}
    ), found AS MATERIALIZED (SELECT f.*, ${countBoth(FEW)} AS few FROM form f
    ), total AS MATERIALIZED (SELECT word, sum(few) AS few FROM found GROUP BY word)
    SELECT f.word, f.letters,
      CASE WHEN f.few >= ${FEW} AND (SELECT count(*) > 2 AND min(few) FILTER (WHERE word <> ${WHOLE} AND few > 0) >= ${FEW}
          AND min(few) FILTER (WHERE word = ${WHOLE}) < ${FEW} FROM total)
        THEN ${countBoth(MANY)} ELSE f.few END AS rows,
      CASE WHEN f.asked IS NOT NULL AND (SELECT sum(few) FROM total WHERE word IN (${WHOLE}, f.word)) = 0
        AND NOT EXISTS (SELECT FROM ${table} t WHERE ${exact.join(' OR ') || 'FALSE'}) THEN ARRAY(
        SELECT near.word || ' ' || near.letters || ' ' || (${countSimilar}) FROM (
          SELECT word, letters FROM (
            SELECT DISTINCT w.word, w.letters, similarity(w.word, f.asked) AS likeness FROM ${words} w
            WHERE w.word % f.asked ORDER BY likeness DESC, w.word, w.letters LIMIT ${MOST_SIMILAR_WORDS}) alike
          UNION SELECT w.word, w.letters FROM ${words} w WHERE w.word = ANY (string_to_array(f.exchanged, ' '))
        ) near
      ) END AS similar
    FROM found f`;
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
  const columns = [
    parameters.add(
      forms.map(({ word }) => word),
      'int[]',
    ),
    parameters.add(
      forms.map(({ form }) => form.letters),
      'text[]',
    ),
    parameters.add(
      forms.map(({ form }) => endOfRange(form)),
      'text[]',
    ),
    parameters.add(
      forms.map(({ form }) => String(form.endBit)),
      'bigint[]',
    ),
    parameters.add(
      forms.map(({ form }) => String(form.innerBits)),
      'bigint[]',
    ),
    parameters.add(
      forms.map(({ asked }) => asked),
      'text[]',
    ),
    parameters.add(
      forms.map(({ asked }) => asked && exchangedLetters(asked).join(' ')),
      'text[]',
    ),
  ];
  return `unnest(${columns.join(', ')}) AS f (word, letters, high, end_bit, inner_bits, asked, exchanged)`;
}

/** Leaves out the forms that begin no key, puts similar words in the place of unknown ones, and the rarest word first. */
function resolve(query: SearchQuery, found: readonly FormRow[]): ResolvedSearch {
  const rowsOf = (word: number, { letters }: SearchForm) =>
    Number(found.find((row) => row.word === word && row.letters === letters)?.rows ?? 0);
  const living = (word: number, phrase: SearchPhrase): SearchPhrase => ({
    ...phrase,
    forms: phrase.forms.filter((form) => rowsOf(word, form) > 0),
  });
  const words = query.words.map((phrase, word) => {
    const near = found.find((row) => row.word === word && row.similar !== null)?.similar ?? [];
    const known = near.map((each) => each.split(' ') as [word: string, letters: string, rows: string]);
    const meant = new Set(
      chooseSimilarWords(
        phrase.spelled,
        known.map(([knownWord]) => knownWord),
      ),
    );
    const chosen = new Map(
      known.filter(([knownWord]) => meant.has(knownWord)).map(([, letters, rows]) => [letters, rows]),
    );
    const rows = [...phrase.forms.map((form) => rowsOf(word, form)), ...[...chosen.values()].map(Number)];
    const isSimilar = chosen.size > 0;
    const similar = { ...phrase, forms: [...chosen.keys()].map(formOfWord) };
    return {
      phrase: isSimilar ? similar : living(word, phrase),
      rows: rows.reduce((sum, each) => sum + each, 0),
      isSimilar,
    };
  });
  words.sort((one, other) => one.rows - other.rows || other.phrase.letters.length - one.phrase.letters.length);
  return {
    ...query,
    whole: living(WHOLE, query.whole),
    words: words.map(({ phrase }) => phrase),
    isSimilar: words.some(({ isSimilar }) => isSimilar),
  };
}
