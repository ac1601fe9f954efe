import { texts } from '../localized-texts';
import { UNKNOWN_PERIOD } from '../periods';
import type { ProjectRow } from '../rows';
import { sampleId } from '../sample-id';
import { vietnamNet } from '../sources';
import { organisationId } from './identifiers';

const project = sampleId('project', 'platform-for-scientists');

/** The one project that an article names. */
export const projects: readonly ProjectRow[] = [
  {
    id: project,
    titles: texts({
      vi: 'Nền tảng số kết nối nhà khoa học Việt Nam và Nhật Bản',
      ja: '日越の科学者をつなぐデジタルプラットフォーム',
      en: 'Digital platform that connects Vietnamese and Japanese scientists',
    }),
    summary: texts({ en: 'Fosters joint research and takes up technology problems of practice.' }),
    programmeId: null,
    status: 'ACTIVE',
    statusHistory: [
      {
        id: sampleId('project-status', 'platform-for-scientists/ACTIVE'),
        status: 'ACTIVE',
        period: UNKNOWN_PERIOD,
        reason: [],
        provenance: vietnamNet('The article tells no day from which on.'),
      },
    ],
    technologyReadinessLevel: null,
    topicIds: [],
    participants: (
      [
        ['fpt-japan', 'COORDINATOR'],
        ['embassy-of-vietnam-in-japan', 'PARTNER'],
      ] as const
    ).map(([slug, role]) => ({
      id: sampleId('project-participant', `platform-for-scientists/${slug}`),
      organisationId: organisationId(slug),
      personId: null,
      role,
      period: UNKNOWN_PERIOD,
      provenance: vietnamNet(),
    })),
    period: UNKNOWN_PERIOD,
    provenance: vietnamNet('The title is this project’s: the article describes it without one. Roles are inferred.'),
  },
];
