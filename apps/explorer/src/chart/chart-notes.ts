import { fill, type Words } from '../languages/words';
import type { ChartData } from './chart-data';

/** What must be said beside a chart, so that nobody takes it for more than it is. */
export function chartNotes(data: ChartData, words: Words): readonly string[] {
  const { parts, additivity, cutParts, isSummed, missing, otherUnits, cut, dishonest, coverage, unit } = data;
  return [
    ...(dishonest === 'negative' ? [words.pieNegative] : []),
    ...(dishonest === 'repeated' ? [words.valuesRepeated] : []),
    ...(dishonest === 'tooMany' ? [words.pieTooMany] : []),
    ...(dishonest === 'notAdditive' ? [words.notAdditive] : []),
    ...(parts.length > 0 && additivity === 'overlaps' ? [words.groupsOverlap] : []),
    ...(additivity === 'unknown' && (parts.length > 0 || isSummed) ? [words.overlapUnknown] : []),
    ...(cutParts > 0 ? [fill(words.groupsCut, { n: cutParts })] : []),
    ...(isSummed ? [words.wereSummed] : []),
    ...(otherUnits > 0 && unit ? [fill(words.otherCurrencies, { n: otherUnits, unit })] : []),
    ...(missing > 0 ? [fill(words.withoutValue, { n: missing })] : []),
    ...(cut > 0 ? [fill(words.smallestCut, { n: cut })] : []),
    ...(coverage.isTold
      ? [
          fill(coverage.unconverted > 0 ? words.unconverted : words.allConverted, {
            n: coverage.unconverted,
            rows: coverage.rows,
          }),
        ]
      : []),
  ];
}
