import type { UpsertRow } from '@kakehashi/database';
import { searchDocument } from '@kakehashi/search-key';
import { chooseText, FALLBACK_LOCALE } from '@kakehashi/shared-types';

/** A text with its language, as it comes from anywhere. */
interface PlainText {
  readonly lang: string;
  readonly value: string;
  readonly kind: string;
}

/** A period, as it comes from anywhere. */
export interface PlainPeriod {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: string;
}

/** The columns of a `NamedEntity` that follow from its names. Every write of names goes through here. */
export function nameColumns(names: readonly PlainText[]): UpsertRow {
  return { names, sort_name: sortText(names), search_document: documentOf(names) };
}

/** The columns of a `TitledEntity` that follow from its titles. Every write of titles goes through here. */
export function titleColumns(titles: readonly PlainText[]): UpsertRow {
  return { titles, sort_title: sortText(titles), search_document: documentOf(titles) };
}

/** The columns of an embedded `Period`. */
export function periodColumns({ from, to, precision }: PlainPeriod): UpsertRow {
  return { period_from: from, period_to: to, period_precision: precision };
}

/** The text by which a thing is ordered: the one in the fallback language, else any. */
function sortText(texts: readonly PlainText[]): string {
  return chooseText(texts, FALLBACK_LOCALE).value;
}

function documentOf(texts: readonly PlainText[]): string {
  return searchDocument(texts.map(({ value }) => value));
}
