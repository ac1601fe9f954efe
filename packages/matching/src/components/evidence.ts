import type { Candidate } from '../candidate';
import type { Component } from '../component';
import type { Wording } from '../explanation';
import { closenessIn, type Needs } from '../needs';

/** In so many years a piece of evidence loses half of what it counts. */
const HALF_LIFE_YEARS = 5;

/** What has no year counts as old as this. */
const UNDATED_YEARS = 10;

const NONE: Wording = {
  vi: 'Chưa có bằng chứng nào.',
  ja: '裏付けとなる資料なし。',
  en: 'Nothing is named that shows it.',
};

interface Piece {
  readonly year: number | null;
  readonly closeness: number;
}

/** Rises with each piece of evidence, by less the farther its topic and the older it is: 0.5 for one of this year. */
export const evidence: Component = {
  name: 'EVIDENCE',
  value: (candidate, needs) => {
    const year = Number(needs.from.slice(0, 4));
    const amount = pieces(candidate, needs).reduce((sum, piece) => sum + weigh(piece, year), 0);
    return 1 - 0.5 ** amount;
  },
  explain: (candidate, needs, locale) => {
    const found = pieces(candidate, needs);
    if (found.length === 0) return NONE[locale];
    const latest = Math.max(...found.map(({ year }) => year ?? 0));
    const since: Wording =
      latest === 0
        ? { vi: '', ja: '', en: '' }
        : { vi: `, mới nhất năm ${latest}`, ja: `、最新は${latest}年`, en: `, the latest of ${latest}` };
    return {
      vi: `${found.length} bằng chứng về các chủ đề gần${since.vi}.`,
      ja: `近い分野の資料${found.length}件${since.ja}。`,
      en: `${found.length === 1 ? '1 piece' : `${found.length} pieces`} of evidence on topics near it${since.en}.`,
    }[locale];
  },
};

function weigh({ year, closeness }: Piece, now: number): number {
  const age = year === null ? UNDATED_YEARS : Math.max(0, now - year);
  return closeness * 0.5 ** (age / HALF_LIFE_YEARS);
}

/** The evidence of each topic that is near one of the challenge, with how near that is. */
function pieces({ expertise }: Candidate, needs: Needs): Piece[] {
  const near = [...closenessIn(needs).values()];
  return expertise.flatMap(({ topicId, evidenceYears }) => {
    const closeness = Math.max(0, ...near.map((topics) => topics.get(topicId) ?? 0));
    return closeness === 0 ? [] : evidenceYears.map((year) => ({ year, closeness }));
  });
}
