import type { TieSource } from './tie-source';

const party = (row: string) => `coalesce(${row}.person_id, ${row}.organisation_id), ${row}.person_id IS NOT NULL`;
const days = (from: string, to: string) => `coalesce(${from}, '-infinity'), coalesce(${to}, 'infinity')`;
const AS_TIES = 'source_id, thing_id, kind, party_id, is_person, role, starts_on, ends_before';

/** Who takes part in projects, events and sessions. */
const participation: TieSource = {
  table: 'participation',
  columns: ['project_id', 'event_id', 'session_id', 'organisation_id', 'person_id', 'role', 'starts_on', 'ends_before'],
  ties: `SELECT s.id, coalesce(s.project_id, s.event_id, s.session_id),
      CASE WHEN s.project_id IS NOT NULL THEN 'PROJECT' WHEN s.event_id IS NOT NULL THEN 'EVENT' ELSE 'EVENT_SESSION' END,
      ${party('s')}, s.role, ${days('s.starts_on', 's.ends_before')}
    FROM participation s`,
};

/** To whom outcomes are due: on the day on which they became public. */
const outcomeContributor: TieSource = {
  table: 'outcome_contributor',
  columns: ['outcome_id', 'organisation_id', 'person_id', 'role'],
  ties: `SELECT s.id, s.outcome_id, 'OUTCOME', ${party('s')}, s.role,
      ${days('o.published_on', 'o.published_on + 1')}
    FROM outcome_contributor s JOIN outcome o ON o.id = s.outcome_id`,
  follows: [
    {
      table: 'outcome',
      columns: ['published_on'],
      sources: 'SELECT s.id FROM outcome_contributor s WHERE s.outcome_id = ANY($1)',
    },
  ],
};

const FROM_INTRODUCTION = `SELECT s.id FROM introduction_party s WHERE s.introduction_id = ANY($1)`;

/** Who was introduced. */
const introductionParty: TieSource = {
  table: 'introduction_party',
  columns: ['introduction_id', 'organisation_id', 'person_id'],
  ties: `SELECT s.id, s.introduction_id, 'INTRODUCTION', ${party('s')}, 'INTRODUCED',
      ${days('i.period_from', 'i.period_to')}
    FROM introduction_party s JOIN introduction i ON i.id = s.introduction_id`,
  follows: [{ table: 'introduction', columns: ['period_from', 'period_to'], sources: FROM_INTRODUCTION }],
};

/** Who brought others together. */
const introduction: TieSource = {
  table: 'introduction',
  columns: ['liaison_organisation_id', 'liaison_person_id', 'period_from', 'period_to'],
  ties: `SELECT s.id, s.id, 'INTRODUCTION', l.id, l.is_person, 'LIAISON', ${days('s.period_from', 's.period_to')}
    FROM introduction s,
      LATERAL (VALUES (s.liaison_organisation_id, false), (s.liaison_person_id, true)) l(id, is_person)
    WHERE l.id IS NOT NULL`,
};

/** Researchers abroad with whom they come from and who receives them; of stays that were agreed upon. */
const placement: TieSource = {
  table: 'placement',
  columns: ['person_id', 'home_organisation_id', 'host_organisation_id', 'status', 'period_from', 'period_to'],
  ties: `SELECT s.id, s.id, 'PLACEMENT', p.id, p.role = 'RESEARCHER', p.role, ${days('s.period_from', 's.period_to')}
    FROM placement s,
      LATERAL (VALUES (s.person_id, 'RESEARCHER'), (s.home_organisation_id, 'HOME'), (s.host_organisation_id, 'HOST')) p(id, role)
    WHERE p.id IS NOT NULL AND s.status IN ('APPROVED', 'ON_STAY', 'RETURNED')`,
};

/** Contractors with the owners of challenges; of commissions that were agreed upon. */
const commission: TieSource = {
  table: 'commission',
  columns: ['challenge_id', 'contractor_person_id', 'contractor_organisation_id', 'status', 'period_from', 'period_to'],
  ties: `SELECT s.id, s.id, 'COMMISSION', p.id, p.is_person, p.role, ${days('s.period_from', 's.period_to')}
    FROM commission s JOIN challenge c ON c.id = s.challenge_id,
      LATERAL (VALUES (s.contractor_person_id, true, 'CONTRACTOR'), (s.contractor_organisation_id, false, 'CONTRACTOR'),
        (c.owner_organisation_id, false, 'OWNER')) p(id, is_person, role)
    WHERE p.id IS NOT NULL AND s.status IN ('AGREED', 'DELIVERED', 'ACCEPTED') AND c.status <> 'DRAFT' AND c.is_published`,
  follows: [
    {
      table: 'challenge',
      columns: ['owner_organisation_id', 'status', 'is_published'],
      sources: 'SELECT s.id FROM commission s WHERE s.challenge_id = ANY($1)',
    },
  ],
};

/** Who leads a programme or is its partner. */
const programmeOrganisation: TieSource = {
  table: 'programme_organisation',
  columns: ['programme_id', 'organisation_id', 'role', 'period_from', 'period_to'],
  ties: `SELECT s.id, s.programme_id, 'PROGRAMME', s.organisation_id, false, s.role,
      ${days('coalesce(s.period_from, p.period_from)', 'coalesce(s.period_to, p.period_to)')}
    FROM programme_organisation s JOIN programme p ON p.id = s.programme_id`,
  follows: [
    {
      table: 'programme',
      columns: ['period_from', 'period_to'],
      sources: 'SELECT s.id FROM programme_organisation s WHERE s.programme_id = ANY($1)',
    },
  ],
};

/** All that ties parties to things here. What may not be told of to everybody, such as interests and applications, is none. */
export const tieSources: readonly TieSource[] = [
  participation,
  outcomeContributor,
  introductionParty,
  introduction,
  placement,
  commission,
  programmeOrganisation,
].map((source) => ({
  ...source,
  ties: `SELECT * FROM (${source.ties}) tied(${AS_TIES}) WHERE starts_on < ends_before`,
}));
