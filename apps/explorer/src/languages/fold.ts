/** A text without what a hurried typist leaves out: case, marks, the stroke of đ, full width. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Tells of a text whether it has what somebody typed in it, both folded; nothing typed is in every text. */
export function finderOf(typed: string): (text: string) => boolean {
  const wanted = fold(typed.trim());
  return (text) => fold(text).includes(wanted);
}
