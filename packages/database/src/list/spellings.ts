/**
 * A text as it is given and, where that is another, composed (NFC): what people write is stored composed, what registers
 * write as it comes, and some keyboards and file systems take letters and their marks apart.
 */
export function spellingsOf(text: string): readonly string[] {
  return [...new Set([text, text.normalize('NFC')])];
}
