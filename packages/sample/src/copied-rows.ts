import { facts } from './facts/facts';
import type { AffiliationRow, AwardRow, CommissionRow, OrganisationRow, OutcomeRow, PersonRow, TopicRow } from './rows';

/** What other subgraphs than its own keep of an organisation, by the names of their columns. */
export function copiedOrganisation({ id, ror, kind, sector, status, names, locations }: OrganisationRow) {
  return { id, ror, kind, sector, country: locations[0]?.countryCode ?? null, status, names };
}

/** What other subgraphs than its own keep of an affiliation. */
export function copiedAffiliation({ id, personId, organisationId, period: { from, to } }: AffiliationRow) {
  return {
    id,
    person_id: personId,
    organisation_id: organisationId,
    organisation_ror: null,
    period_from: from,
    period_to: to,
  };
}

/** What other subgraphs than its own keep of a person. */
export function copiedPerson({ id, visibility }: PersonRow) {
  return { id, visibility };
}

/** What other subgraphs than its own keep of a topic; `path` are the ids from the root to the topic itself. */
export function copiedTopic({ id, parentId, code, scheme, names }: TopicRow) {
  return { id, parent_id: parentId, code, scheme, names, path: pathOf(id) };
}

/** What other subgraphs than its own keep of an award. */
export function copiedAward({ id, projectId, titles }: AwardRow) {
  return { id, project_id: projectId, titles };
}

/** What other subgraphs than its own keep of an outcome. */
export function copiedOutcome({ id, kind, publishedOn, projectId, commissionId, awardId }: OutcomeRow) {
  return {
    id,
    kind,
    published_on: publishedOn,
    project_id: projectId,
    commission_id: commissionId,
    award_id: awardId,
  };
}

/** What other subgraphs than its own keep of a commission. */
export function copiedCommission({ id, challengeId, statusHistory }: CommissionRow) {
  const agreed = statusHistory.find(({ status }) => status === 'AGREED');
  return { id, challenge_id: challengeId, agreed_on: agreed?.period.from ?? null };
}

const parentOf = new Map(facts.topics.map(({ id, parentId }) => [id, parentId]));

function pathOf(id: string): string[] {
  const parent = parentOf.get(id) ?? null;
  return parent === null ? [id] : [...pathOf(parent), id];
}
