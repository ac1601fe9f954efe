import { texts } from '../localized-texts';
import { between, onDay } from '../periods';
import type { EventRow } from '../rows';
import { statedBy, vietnamInvestmentReview } from '../sources';
import { DURING_OCTOBER, event, participation } from './event-fact';
import { eventId, programmeId, topicId } from './identifiers';
import { NAGOYA, TOKYO } from './places';

const SECOND_OF_OCTOBER = statedBy(
  'VIETNAMPLUS_2025_10_03',
  'Named by Vietnam Investment Review; the day comes from this source.',
);
const review = vietnamInvestmentReview();
const roundtable = statedBy('VIETNAMNET_ROUNDTABLE_2025_10');
const dayUnknown = vietnamInvestmentReview(
  'The article tells no day; it took place during the visit of 2 to 5 October 2025.',
);

/** The visit to Japan led by the minister, and its stations. */
export const delegationEvents: readonly EventRow[] = [
  event('ministerial-delegation-2025', {
    kind: 'DELEGATION_VISIT',
    titles: texts({
      vi: 'Đoàn công tác Bộ Khoa học và Công nghệ thăm và làm việc tại Nhật Bản',
      ja: 'ベトナム科学技術大臣代表団の訪日',
      en: 'Delegation of the Minister of Science and Technology to Japan',
    }),
    location: TOKYO,
    period: between('2025-10-02', '2025-10-06'),
    topicIds: ['ARTIFICIAL_INTELLIGENCE', 'SEMICONDUCTORS', 'DIGITAL_TRANSFORMATION'].map(topicId),
    participations: [
      participation('ministerial-delegation-2025', { person: 'nguyen-manh-hung' }, 'HEAD_OF_DELEGATION', review),
      participation('ministerial-delegation-2025', { organisation: 'most' }, 'DELEGATE', review),
    ],
    provenance: review,
  }),
  event('meeting-with-adachi-2025', {
    kind: 'MEETING',
    titles: texts({
      vi: 'Làm việc với Quốc vụ khanh Adachi Masashi',
      ja: '阿達総務副大臣との会談',
      en: 'Meeting with State Minister Adachi Masashi',
    }),
    parentEventId: eventId('ministerial-delegation-2025'),
    location: TOKYO,
    period: onDay('2025-10-02'),
    topicIds: ['AI_INFRASTRUCTURE', 'BIG_DATA', 'DIGITAL_TRANSFORMATION', 'INFORMATION_SECURITY'].map(topicId),
    participations: [
      participation('meeting-with-adachi-2025', { person: 'nguyen-manh-hung' }, 'HEAD_OF_DELEGATION', review),
      participation('meeting-with-adachi-2025', { person: 'adachi-masashi' }, 'COUNTERPART', review),
      participation(
        'meeting-with-adachi-2025',
        { organisation: 'ministry-of-internal-affairs-and-communications' },
        'HOST',
        review,
      ),
    ],
    provenance: SECOND_OF_OCTOBER,
  }),
  event('meeting-with-jst-2025', {
    kind: 'MEETING',
    titles: texts({
      vi: 'Làm việc với Cơ quan Khoa học và Công nghệ Nhật Bản',
      ja: '科学技術振興機構との会談',
      en: 'Meeting with the Japan Science and Technology Agency',
    }),
    parentEventId: eventId('ministerial-delegation-2025'),
    programmeId: programmeId('nexus'),
    location: TOKYO,
    period: onDay('2025-10-02'),
    topicIds: [topicId('SEMICONDUCTORS'), topicId('ADVANCED_PACKAGING')],
    participations: [
      participation('meeting-with-jst-2025', { person: 'nguyen-manh-hung' }, 'HEAD_OF_DELEGATION', review),
      participation('meeting-with-jst-2025', { person: 'hashimoto-kazuhito' }, 'COUNTERPART', review),
      participation('meeting-with-jst-2025', { organisation: 'jst' }, 'HOST', review),
    ],
    provenance: SECOND_OF_OCTOBER,
  }),
  event('embassy-roundtable-2025', {
    kind: 'ROUNDTABLE',
    titles: texts({
      vi: 'Tọa đàm nhà nước – nhà khoa học – doanh nghiệp tại Đại sứ quán',
      ja: '大使館における国家・科学者・企業の円卓会議',
      en: 'Embassy roundtable of state, scientists and enterprises',
    }),
    parentEventId: eventId('ministerial-delegation-2025'),
    location: TOKYO,
    period: onDay('2025-10-02'),
    topicIds: [topicId('CHIP_DESIGN')],
    participations: [
      participation('embassy-roundtable-2025', { organisation: 'embassy-of-vietnam-in-japan' }, 'HOST', roundtable),
      participation('embassy-roundtable-2025', { organisation: 'fpt' }, 'HOST', roundtable),
      participation('embassy-roundtable-2025', { organisation: 'vadx-japan' }, 'HOST', roundtable),
      participation('embassy-roundtable-2025', { organisation: 'fpt-semiconductor' }, 'SPEAKER', roundtable),
      participation('embassy-roundtable-2025', { organisation: 'tokyo-university-of-science' }, 'SPEAKER', roundtable),
      participation('embassy-roundtable-2025', { organisation: 'most' }, 'SPEAKER', roundtable),
    ],
    provenance: statedBy(
      'VIETNAMNET_ROUNDTABLE_2025_10',
      'Vietnam Investment Review tells of a roundtable at the embassy during the visit; that it is this one, and so the day, is inferred.',
    ),
  }),
  event('visit-to-station-ai-2025', {
    kind: 'SITE_VISIT',
    titles: texts({
      vi: 'Thăm STATION Ai tại Nagoya',
      ja: 'STATION Ai視察(名古屋)',
      en: 'Visit to STATION Ai in Nagoya',
    }),
    parentEventId: eventId('ministerial-delegation-2025'),
    programmeId: programmeId('station-ai'),
    location: NAGOYA,
    period: DURING_OCTOBER,
    participations: [
      participation('visit-to-station-ai-2025', { organisation: 'station-ai' }, 'HOST', review),
      participation('visit-to-station-ai-2025', { person: 'nguyen-manh-hung' }, 'HEAD_OF_DELEGATION', review),
    ],
    provenance: dayUnknown,
  }),
  event('visit-to-hachix-2025', {
    kind: 'SITE_VISIT',
    titles: texts({ vi: 'Thăm HachiX tại Nagoya', ja: 'HachiX視察(名古屋)', en: 'Visit to HachiX in Nagoya' }),
    parentEventId: eventId('ministerial-delegation-2025'),
    location: NAGOYA,
    period: DURING_OCTOBER,
    topicIds: ['ARTIFICIAL_INTELLIGENCE', 'EMBEDDED_SYSTEMS', 'INTERNET_OF_THINGS', 'AUTOMATION'].map(topicId),
    participations: [
      participation('visit-to-hachix-2025', { organisation: 'hachix' }, 'HOST', review),
      participation('visit-to-hachix-2025', { person: 'nguyen-manh-hung' }, 'HEAD_OF_DELEGATION', review),
    ],
    provenance: dayUnknown,
  }),
];
