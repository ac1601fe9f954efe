import type { ChartColours } from './chart-option';

/** The chart's colours as the page has them now. */
export function coloursOfPage(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: read('--text'),
    line: read('--line'),
    ground: read('--ground'),
    series: [1, 2, 3, 4, 5, 6].map((number) => read(`--series-${number}`)),
  };
}

/** Colours on white, for paper and slides. */
export const PRINTED: ChartColours = {
  text: '#1c2430',
  line: '#d5dbe3',
  ground: '#ffffff',
  series: ['#b4410e', '#1d5fa8', '#2f7d4f', '#7a4fb0', '#a8862a', '#0e7c86'],
};
