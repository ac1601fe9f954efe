import {
  chooseSimilarWords,
  compileSearch,
  correctWhole,
  correctWord,
  type ResolvedSearch,
  type SearchForm,
  type SearchPhrase,
} from '@kakehashi/search-key';
import type { DataSource } from 'typeorm';
import { rowReader } from '../row';
import { type KeyFrequency, readKeyFrequency } from '../search/key-frequency';
import { type ExactValue, exactValuesOf } from './exact-value';
import type { ListDefinition } from './list-definition';
import { Parameters } from './parameters';
import { FEW, type FormFound, lookUpSql, WHOLE } from './search-look-up';

/** How a search text is answered, after one look at what the list holds. */
export interface SearchPlan extends ResolvedSearch {
  /** Keys that the text itself is. */
  readonly exactValues: readonly ExactValue[];
  /** Whether the text is a single word, so that names that begin with the text are all that begin with the word. */
  readonly isOneWord: boolean;
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
  if (query.key === '') return { ...query, exactValues, isSimilar: false, isOneWord: false };
  const { table } = rowReader(dataSource, definition.entity);
  const parameters = new Parameters();
  const sql = lookUpSql({ table, visible: definition.visible }, query, exactValues, parameters);
  const found: FormFound[] = await dataSource.query(sql, parameters.values);
  const words = query.words.map((phrase, word) => resolveWord(phrase, word, found));
  const frequency = words.length > 1 ? await readKeyFrequency(dataSource, table) : undefined;
  const isSimilar = words.some(({ known }) => known !== undefined);
  const whole = isSimilar ? wholeOf(text, words) : { ...query.whole, forms: livingForms(query.whole, WHOLE, found) };
  const isOneWord = words.length === 1 && words[0]?.phrase.letters === whole.letters;
  return {
    ...query,
    whole,
    isOneWord: isOneWord && !(isSimilar && whole.forms.length === 0),
    words: rarestFirst(words, frequency).map(({ phrase }) => phrase),
    isSimilar,
    exactValues,
  };
}

/** A word as the list has it. */
interface ResolvedWord {
  readonly phrase: SearchPhrase;
  /** How many keys it begins: all of them, or so many that they were not counted further. */
  readonly few: number;
  /** The folded letters of the known words that it stands for, where it was taken for a typing error. */
  readonly known?: readonly string[];
}

/** Leaves out the forms that begin no key, or puts similar words in the place of an unknown one. */
function resolveWord(phrase: SearchPhrase, word: number, found: readonly FormFound[]): ResolvedWord {
  const rows = found.filter((row) => row.word === word);
  const near = rows.flatMap(({ similar }) => similar ?? []).map((pair) => pair.split(' ') as [string, string]);
  const meant = new Set(
    chooseSimilarWords(
      phrase.spelled,
      near.map(([known]) => known),
    ),
  );
  if (meant.size === 0) {
    const few = rows.reduce((total, row) => total + Number(row.few), 0);
    return { phrase: { ...phrase, forms: livingForms(phrase, word, found) }, few };
  }
  const known = [...new Set(near.filter(([each]) => meant.has(each)).map(([, letters]) => letters))];
  return { phrase: correctWord(phrase, known), few: FEW, known };
}

function livingForms({ forms }: SearchPhrase, word: number, found: readonly FormFound[]): SearchForm[] {
  return forms.filter(({ letters }) =>
    found.some((row) => row.word === word && row.letters === letters && Number(row.few) > 0),
  );
}

/** The text with its mistyped words corrected; without forms where one of its words is not in the list at all. */
function wholeOf(text: string, words: readonly ResolvedWord[]): SearchPhrase {
  const known = new Map(words.flatMap((word) => (word.known ? [[word.phrase.spelled, word.known] as const] : [])));
  const whole = correctWhole(text, known);
  return words.every(({ phrase }) => phrase.forms.length > 0) ? whole : { ...whole, forms: [] };
}

function rarestFirst(words: readonly ResolvedWord[], frequency: KeyFrequency | undefined): ResolvedWord[] {
  const ranked = words.map((word) => ({ word, keys: keysOf(word, frequency) }));
  ranked.sort(
    (one, other) => one.keys - other.keys || other.word.phrase.letters.length - one.word.phrase.letters.length,
  );
  return ranked.map(({ word }) => word);
}

/** About how many keys a word begins. */
function keysOf({ phrase: { forms }, few }: ResolvedWord, frequency: KeyFrequency | undefined): number {
  if (few < FEW) return few;
  return forms.reduce((total, { letters }) => total + Math.max(FEW, frequency?.keysThatBegin(letters) ?? 0), 0);
}
