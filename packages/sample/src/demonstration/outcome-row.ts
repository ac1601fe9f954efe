import { texts } from '../localized-texts';
import type { OutcomeContributorRow, OutcomeRow } from '../rows';
import { MADE_UP } from '../sources';
import type { ContributorRole, OutcomeKind } from '../vocabulary';
import { writeDay } from './calendar';
import { demonstrationId, nestedDemonstrationId } from './demonstration-id';
import { drawOutcomeSource } from './outcome-source';
import { outcomeTitles } from './outcome-words';
import { RowRandom } from './row-random';
import type { Scale } from './scale';

const DESCRIPTION = texts({
  vi: 'Kết quả hư cấu dùng để minh họa.',
  ja: 'デモ用の架空の成果です。',
  en: 'A made-up outcome for demonstration.',
});

/** What people and what organisations are to each kind of outcome; the last role holds for all further ones. */
const ROLES: Readonly<
  Record<OutcomeKind, { readonly person: ContributorRole; readonly organisations: readonly ContributorRole[] }>
> = {
  PUBLICATION: { person: 'AUTHOR', organisations: [] },
  PATENT: { person: 'INVENTOR', organisations: ['APPLICANT'] },
  STARTUP: { person: 'FOUNDER', organisations: ['PROVIDER'] },
  TECHNOLOGY_TRANSFER: { person: 'DEVELOPER', organisations: ['PROVIDER', 'RECEIVER'] },
  STANDARD: { person: 'AUTHOR', organisations: ['PUBLISHER'] },
  DATASET: { person: 'AUTHOR', organisations: ['PUBLISHER'] },
};

/** The prefix that DOI agencies keep for tests: no DOI under it is ever registered. */
const TEST_PREFIX = '10.5555';

/** Makes the outcome of an index. */
export function outcomeRow(scale: Scale, index: number): OutcomeRow {
  const random = new RowRandom(scale.seed, 'outcome', index);
  const source = drawOutcomeSource(random, scale);
  const kind = random.weighted<OutcomeKind>([
    ['PUBLICATION', 48],
    ['PATENT', 14],
    ['DATASET', 12],
    ['TECHNOLOGY_TRANSFER', 11],
    ['STARTUP', 8],
    ['STANDARD', 7],
  ]);
  const [topic] = source.topics;
  const hasDoi = random.percent(kind === 'PUBLICATION' ? 90 : kind === 'DATASET' ? 75 : 0);
  const publishedOn = source.days === null ? null : writeDay(random.between(...source.days));
  return {
    id: demonstrationId('outcome', index),
    kind,
    titles: topic ? outcomeTitles(kind, topic, source.application) : [],
    description: DESCRIPTION,
    doi: hasDoi ? `${TEST_PREFIX}/kakehashi.${index + 1}` : null,
    externalIds:
      kind === 'PATENT' ? [{ scheme: 'PATENT_APPLICATION', value: `DEMO-${String(index + 1).padStart(6, '0')}` }] : [],
    projectId: source.projectId,
    commissionId: source.commissionId,
    awardId: source.awardId,
    topicIds: source.topics.map(({ id }) => id),
    contributors: contributors(index, kind, source),
    publishedOn,
    provenance: MADE_UP,
  };
}

/** People first. Who has no people behind it is due to its organisations alone. */
function contributors(
  index: number,
  kind: OutcomeKind,
  {
    personIds,
    organisationIds,
  }: { readonly personIds: readonly string[]; readonly organisationIds: readonly string[] },
): OutcomeContributorRow[] {
  const { person, organisations } = ROLES[kind];
  const wanted = organisations.length > 0 || personIds.length > 0 ? organisations : [person];
  const rows = [
    ...personIds.map((personId) => ({ personId, organisationId: null, role: person })),
    ...organisationIds.slice(0, wanted.length).map((organisationId, place) => ({
      personId: null,
      organisationId,
      role: wanted[place] ?? person,
    })),
  ];
  return rows.map((row, place) => ({
    id: nestedDemonstrationId('outcome-contributor', index, place),
    ...row,
    provenance: MADE_UP,
  }));
}
