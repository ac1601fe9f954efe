import type { Fault } from './refusal';

/** Control characters but tab and line ends, line separators, and what turns the direction of the text that follows. */
const UNSHOWN = /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\u{202a}-\u{202e}\u{2066}-\u{2069}]/u;

/** Nothing to read: white space and what is not drawn, such as U+200B. */
const BLANK = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** The beginning of a tag, a comment or a declaration; not `a < b`, nor `<3`. */
const MARKUP = /<(?:\/?[a-z][a-z0-9-]*[\s/>]|!--|!doctype|\?xml)/i;

/** The faults of a text that people write: something to read in it, not too long, plain. */
export function textFaults(value: string, field: string, longest: number): Fault[] {
  const length = value.length > longest ? [...value].length : value.length;
  if (length > longest) {
    return [{ field, code: 'TOO_LONG', message: `It must have at most ${longest} characters, but has ${length}.` }];
  }
  if (BLANK.test(value)) return [{ field, code: 'REQUIRED', message: 'It must not be empty.' }];
  const unshown = UNSHOWN.exec(value);
  if (unshown) {
    const codePoint = unshown[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return [{ field, code: 'CONTROL_CHARACTER', message: `It must not have the character U+${codePoint}.` }];
  }
  if (MARKUP.test(value)) return [{ field, code: 'MARKUP', message: 'It must be plain text, without HTML or XML.' }];
  return [];
}
