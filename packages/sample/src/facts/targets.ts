import { texts } from '../localized-texts';
import type { TargetRow } from '../rows';
import { sampleId } from '../sample-id';
import { statedBy, vietnamInvestmentReview } from '../sources';
import { organisationId, programmeId } from './identifiers';

const opening = statedBy('MYNAVI_2024_11_05', 'About 500 startups at the opening.');

/** Values to be reached. */
export const targets: readonly TargetRow[] = [
  {
    id: sampleId('target', 'station-ai-startups'),
    indicator: texts({
      vi: 'Số doanh nghiệp khởi nghiệp tại STATION Ai',
      ja: 'STATION Aiのスタートアップ数',
      en: 'Startups at STATION Ai',
    }),
    unit: 'STARTUP',
    organisationId: organisationId('station-ai'),
    programmeId: programmeId('station-ai'),
    baselineValue: 500,
    baselineOn: '2024-10-31',
    targetValue: 1000,
    dueOn: '2029-12-31',
    observations: [
      {
        id: sampleId('observation', 'station-ai-startups/2024-10-31'),
        observedOn: '2024-10-31',
        value: 500,
        provenance: opening,
      },
    ],
    provenance: vietnamInvestmentReview(
      'The article says "by 2029"; the last day of that year is our reading. The baseline comes from Mynavi of 2024-11-05.',
    ),
  },
];
