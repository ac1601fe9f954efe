import { alias, texts } from '../localized-texts';
import type { OrganisationHistoryRow, OrganisationVersion } from '../rows';
import { recordedByRor } from '../sources';
import type { Location } from '../values';
import { organisationId } from './identifiers';
import { DA_NANG, NOBEOKA } from './places';

const ofRor = (ror: string, release: string, modifiedOn: string) => ({
  release,
  modifiedOn,
  provenance: recordedByRor(ror, `As ROR says since ${modifiedOn} (release ${release}).`),
});

/** What stays the same in all versions of a university. */
const university = (
  location: Location,
  establishedYear: number,
  ids: Readonly<Record<string, string>>,
  website: string,
) =>
  ({
    kind: 'UNIVERSITY',
    sector: 'SCIENCE',
    status: 'ACTIVE',
    locations: [location],
    establishedYear,
    description: [],
    externalIds: Object.entries(ids).map(([scheme, value]) => ({ scheme, value })),
    links: [{ kind: 'WEBSITE', url: website }],
  }) satisfies Partial<OrganisationVersion>;

const daNang = university(
  DA_NANG,
  1976,
  { FUNDREF: '100016556', GRID: 'grid.444912.e', ISNI: '0000 0004 0566 5028', WIKIDATA: 'Q5207276' },
  'https://dut.udn.vn',
);

const kyushu = university(
  NOBEOKA,
  1998,
  { GRID: 'grid.410787.d', ISNI: '0000 0004 0373 4624', WIKIDATA: 'Q11370166' },
  'https://www.phoenix.ac.jp',
);

/** Universities that were renamed, as the releases of the Research Organization Registry tell it (CC0). */
export const organisationHistories: readonly OrganisationHistoryRow[] = [
  {
    id: organisationId('da-nang-university-of-technology'),
    ror: '001ydh096',
    versions: [
      {
        ...daNang,
        ...ofRor('001ydh096', 'v1.56', '2024-11-19'),
        names: texts({
          vi: 'Trường Đại học Bách khoa, Đại học Đà Nẵng',
          en: 'Da Nang University of Technology',
          acronym: 'DUT',
        }),
      },
      {
        ...daNang,
        ...ofRor('001ydh096', 'v2.3', '2026-02-24'),
        names: texts({
          vi: 'Trường Đại học Bách khoa, Đại học Đà Nẵng',
          en: 'University of Science and Technology - The University of Da Nang',
          acronym: 'DUT',
          others: [{ lang: 'en', value: 'DUT-UD', kind: 'ACRONYM' }, alias('en', 'Da Nang University of Technology')],
        }),
      },
    ],
    provenance: recordedByRor('001ydh096'),
  },
  {
    id: organisationId('kyushu-university-of-medical-science'),
    ror: '01banz567',
    versions: [
      {
        ...kyushu,
        ...ofRor('01banz567', 'v1.74', '2025-11-24'),
        names: texts({ ja: '九州保健福祉大学', en: 'Kyushu University of Health and Welfare', acronym: 'KUHW' }),
      },
      {
        ...kyushu,
        ...ofRor('01banz567', 'v2.8', '2026-06-02'),
        names: texts({
          ja: '九州医療科学大学',
          en: 'Kyushu University of Medical Science',
          acronym: 'KUHW',
          others: [alias('ja', '九州保健福祉大学'), alias('en', 'Kyushu University of Health and Welfare')],
        }),
      },
    ],
    provenance: recordedByRor('01banz567'),
  },
];
