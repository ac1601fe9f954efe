import { LOCALE_ORDERS, type LocaleOrder } from '@kakehashi/shared-types';

/**
 * The SQL function `sort_text(texts, languages, readings)`: the text by which a thing is ordered in a language. Migrations
 * create it and indexes hold what it gave, so it is never changed: another rule is a function of another name.
 *
 * It chooses as `chooseText` does: primary texts first, then aliases, then any, of each kind the first language first.
 * A reading, where there is one, comes before it, parted by U+FFFE, which collations sort before all else. Both are cut
 * to 200 characters, because an index entry has at most 2,704 bytes.
 */
export const CREATE_SORT_TEXT = `
  CREATE FUNCTION sort_text(texts jsonb, languages text[], readings text[]) RETURNS text
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $function$
  DECLARE
    chosen text;
    chosen_rank integer;
    reading text;
    reading_place integer;
    item jsonb;
    item_rank integer;
  BEGIN
    FOR item IN SELECT * FROM jsonb_array_elements(texts) LOOP
      item_rank := coalesce(array_position(languages, item ->> 'lang'), 1000)
        + CASE item ->> 'kind' WHEN 'PRIMARY' THEN 0 WHEN 'ALIAS' THEN 10000 ELSE 20000 END;
      IF chosen_rank IS NULL OR item_rank < chosen_rank THEN
        chosen := item ->> 'value';
        chosen_rank := item_rank;
      END IF;
      IF item ->> 'kind' = 'READING' THEN
        item_rank := array_position(readings, item ->> 'lang');
        IF item_rank < coalesce(reading_place, 1000) THEN
          reading := item ->> 'value';
          reading_place := item_rank;
        END IF;
      END IF;
    END LOOP;
    RETURN coalesce(left(reading, 200) || chr(65534), '') || coalesce(left(chosen, 200), '');
  END $function$`;

/** The expression and collation by which names or titles are ordered, locale by locale; see {@link CREATE_SORT_TEXT}. */
export function localeSql(column: 't.names' | 't.titles'): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(LOCALE_ORDERS).map(([locale, order]) => [locale, sortTextSql(column, order)]),
  );
}

/** The expression and collation by which texts are ordered for the readers of one language. */
export function sortTextSql(column: string, { collation, languages, readings }: LocaleOrder): string {
  const array = (items: readonly string[]) => `'{${items.join(',')}}'::text[]`;
  return `sort_text(${column}, ${array(languages)}, ${array(readings)}) COLLATE "${collation}"`;
}
