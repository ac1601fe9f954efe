import type { SearchForm, SearchPhrase } from '@kakehashi/search-key';
import { SIGNATURE_COLUMNS, signatureOf } from '../search/signature';
import type { ExactValue } from './exact-value';
import type { Parameters } from './parameters';

/** Stands after all letters in the order of the keys. */
export const LAST_CHARACTER = '\u{10ffff}';

/** The end of the range of keys that begin with a form's letters. */
export function endOfRange({ letters }: SearchForm): string {
  return letters + LAST_CHARACTER;
}

/** Conditions on search keys as SQL. The text depends on how many forms a search has, and not on what they are. */
export class KeyCondition {
  private readonly places = new Map<object, Map<string, string>>();

  constructor(private readonly parameters: Parameters) {}

  /** The condition on a range of the index: a key begins with a phrase. */
  begins(alias: string, { forms }: SearchPhrase): string {
    return `(${forms.map((form) => this.beginsWith(alias, form)).join(' OR ') || 'FALSE'})`;
  }

  /** The same with one form. */
  beginsWith(alias: string, form: SearchForm): string {
    const high = this.place(form, 'high', endOfRange(form), 'text');
    return `(${alias}.key >= ${this.letters(form)} AND ${alias}.key < ${high} AND ${this.ends(alias, form)})`;
  }

  /** The same condition on a key that is known by its row already; no range, or the planner would read all of it. */
  probes(alias: string, { forms }: SearchPhrase): string {
    const probes = forms.map((form) => {
      const letters = this.letters(form);
      return `(left(${alias}.key, length(${letters})) = ${letters} AND ${this.ends(alias, form)})`;
    });
    return `(${probes.join(' OR ') || 'FALSE'})`;
  }

  /** The condition that a key is a phrase's own letters. */
  isWhole(alias: string, phrase: SearchPhrase): string {
    return `${alias}.key = ${this.letters(phrase)}`;
  }

  /** The condition that a key's row may have a key that begins with a phrase, by its signature. */
  isSigned(alias: string, { forms }: SearchPhrase): string {
    const signed = forms.map((form) => {
      const signature = signatureOf(form.letters);
      const columns = SIGNATURE_COLUMNS.map((column, at) => {
        const bits = this.place(form, column, String(signature[at]), 'bigint');
        return `(${alias}.${column} & ${bits}) = ${bits}`;
      });
      return `(${columns.join(' AND ')})`;
    });
    return `(${signed.join(' OR ')})`;
  }

  /** The condition that the row `t` has one of the keys that the text is. */
  isExact(exactValues: readonly ExactValue[]): string {
    return exactValues.map((exact) => `${exact.sql} = ${this.exact(exact)}`).join(' OR ');
  }

  /** Such a key. */
  exact(exactValue: ExactValue): string {
    return this.place(exactValue, 'value', exactValue.value, exactValue.sqlType);
  }

  private letters(of: SearchForm | SearchPhrase): string {
    return this.place(of, 'letters', of.letters, 'text');
  }

  private ends(alias: string, form: SearchForm): string {
    if (form.innerBits === 0n) return 'TRUE';
    const endBit = this.place(form, 'endBit', String(form.endBit), 'bigint');
    const innerBits = this.place(form, 'innerBits', String(form.innerBits), 'bigint');
    return `((${alias}.ends & ${endBit}) <> 0 OR (${alias}.ends & ${innerBits}) = 0)`;
  }

  /** The place of a value among the parameters; the same one of the same thing takes one place. */
  private place(of: object, name: string, value: string, sqlType: string): string {
    const places = this.places.get(of) ?? new Map<string, string>();
    const known = places.get(name) ?? this.parameters.add(value, sqlType);
    this.places.set(of, places.set(name, known));
    return known;
  }
}
