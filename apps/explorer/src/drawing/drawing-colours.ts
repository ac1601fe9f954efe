/** Colours of a drawing, as the page's theme has them. */
export interface DrawingColours {
  readonly text: string;
  readonly line: string;
  /** For what stands behind what is told. */
  readonly faint: string;
  readonly ground: string;
  readonly series: readonly string[];
}

/** Colours on white, for paper and slides. */
export const PRINTED: DrawingColours = {
  text: '#1c2430',
  line: '#d5dbe3',
  faint: '#eceff3',
  ground: '#ffffff',
  series: ['#b4410e', '#1d5fa8', '#2f7d4f', '#7a4fb0', '#a8862a', '#0e7c86'],
};
