import { texts } from '../localized-texts';
import { onDay } from '../periods';
import type { EventRow } from '../rows';
import { inferred, SOURCES, statedBy, vietnamInvestmentReview, vietnamNet } from '../sources';
import { DURING_OCTOBER, event, moreThan, participation } from './event-fact';
import { delegationEvents } from './events-delegation';
import { programmeId, topicId } from './identifiers';
import { FUKUOKA, KYOTO, TOKYO } from './places';

/** Every event of the facts; one that others are a part of stands before them. */
export const events: readonly EventRow[] = [
  ...delegationEvents,
  event('sts-forum-22', {
    kind: 'FORUM',
    titles: texts({
      vi: 'Diễn đàn STS lần thứ 22',
      ja: 'STSフォーラム第22回年次総会',
      en: '22nd STS forum',
    }),
    programmeId: programmeId('sts-forum'),
    location: KYOTO,
    period: DURING_OCTOBER,
    participations: [
      participation(
        'sts-forum-22',
        { person: 'nguyen-manh-hung' },
        'PARTICIPANT',
        inferred(
          'The article tells of the forum among the activities of the minister’s visit.',
          SOURCES.VIETNAM_INVESTMENT_REVIEW_2025_10_08,
        ),
      ),
    ],
    attendance: [
      moreThan('sts-forum-22', 'DELEGATES', 1500),
      moreThan('sts-forum-22', 'COUNTRIES', 100),
      { ...moreThan('sts-forum-22', 'NOBEL_LAUREATES', 14), isLowerBound: false },
    ],
    provenance: vietnamInvestmentReview('The article tells no days; the month is inferred from the visit.'),
  }),
  event('vietnam-it-day-2025', {
    kind: 'CONFERENCE',
    titles: texts({
      vi: 'Ngày Công nghệ thông tin Việt Nam 2025',
      ja: 'ベトナムITデー2025',
      en: 'Vietnam IT Day 2025',
    }),
    programmeId: programmeId('vietnam-japan-it-day'),
    location: TOKYO,
    period: onDay('2025-08-28'),
    topicIds: [topicId('DIGITAL_TRANSFORMATION')],
    participations: [
      participation(
        'vietnam-it-day-2025',
        { organisation: 'vadx-japan' },
        'PARTICIPANT',
        statedBy('HANOI_TIMES_2025_08_28'),
      ),
    ],
    provenance: statedBy('HANOI_TIMES_2025_08_28', 'VietNamNet names the series; year and day come from this source.'),
  }),
  event('deputy-minister-at-embassy-2025', {
    kind: 'DELEGATION_VISIT',
    titles: texts({
      vi: 'Thứ trưởng Bùi Hoàng Phương thăm và làm việc với Đại sứ quán Việt Nam tại Nhật Bản',
      ja: 'ブイ・ホアン・フオン科学技術副大臣の駐日ベトナム大使館訪問',
      en: 'Visit of Deputy Minister Bui Hoang Phuong to the Embassy of Vietnam in Japan',
    }),
    programmeId: programmeId('vietnam-japan-it-day'),
    location: TOKYO,
    period: onDay('2025-08-27'),
    participations: [
      participation(
        'deputy-minister-at-embassy-2025',
        { person: 'bui-hoang-phuong' },
        'HEAD_OF_DELEGATION',
        vietnamNet(),
      ),
      participation('deputy-minister-at-embassy-2025', { person: 'pham-quang-hieu' }, 'COUNTERPART', vietnamNet()),
      participation(
        'deputy-minister-at-embassy-2025',
        { organisation: 'embassy-of-vietnam-in-japan' },
        'HOST',
        vietnamNet(),
      ),
      participation('deputy-minister-at-embassy-2025', { organisation: 'most' }, 'DELEGATE', vietnamNet()),
    ],
    provenance: inferred(
      'VietNamNet says "27 August" and gives no year; 2025 is inferred from the date of its Vietnamese edition, 2025-08-28.',
      SOURCES.VIETNAMNET_VIETNAMESE_2025_08_28,
    ),
  }),
  event('kyushu-human-resources-forum', {
    kind: 'FORUM',
    titles: texts({
      vi: 'Diễn đàn nguồn nhân lực Việt Nam – Kyushu',
      ja: 'ベトナム・九州人材フォーラム',
      en: 'Vietnam–Kyushu human-resources forum',
    }),
    location: FUKUOKA,
    period: onDay('2024-05-28'),
    participations: [
      participation(
        'kyushu-human-resources-forum',
        { organisation: 'consulate-general-in-fukuoka' },
        'ORGANISER',
        inferred(
          'Le Courrier du Vietnam of May 2024 names it as organiser.',
          'https://lecourrier.vn/promouvoir-la-cooperation-en-matiere-de-ressources-humaines/1252606.html',
        ),
      ),
    ],
    provenance: inferred(
      'The article says "28 May" and gives neither year nor town; 2024 and Fukuoka are inferred from Le Courrier du Vietnam of May 2024 on such a forum of the consulate general.',
      'https://lecourrier.vn/promouvoir-la-cooperation-en-matiere-de-ressources-humaines/1252606.html',
    ),
  }),
];
