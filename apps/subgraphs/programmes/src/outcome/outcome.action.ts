import { parseDoi } from '@kakehashi/shared-types';
import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  optional,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { mustHaveCome } from '../day/past-day';
import { partyIds } from '../party/party.input';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { Outcome } from './outcome.entity';
import { OutcomeKind } from './outcome.enum';
import { answersForOutcome, willAnswerForOutcome } from './outcome.relation';
import { checkContributors, contributors, replaceContributors } from './outcome-contributors';
import { checkOrigin, originFields } from './outcome-origin';
import { OutcomeTopic } from './outcome-topic.entity';

const scope = 'write:outcomes';

const constraints = { outcome_by_doi: { field: 'doi', message: 'There is an outcome with that DOI already.' } };

const fields = {
  kind: given.oneOf(OutcomeKind, 'What it is.'),
  titles: given.texts('Its title, in each language that has it.'),
  description: given.texts('What it is about, in each language that has it.', { longest: 20_000 }),
  doi: optional(
    given.text('Its DOI, with or without `https://doi.org/`; kept in lower case and without. One outcome has it.'),
  ),
  publishedOn: optional(
    given.day('The day on which it became public, was founded or handed over; not in the future. Null until then.'),
  ),
  contributors,
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
};

const recordOutcome = defineCreate({
  name: 'recordOutcome',
  description: 'Records what came of a project, a commission or an award.',
  entity: Outcome,
  scope,
  relation: willAnswerForOutcome,
  constraints,
  input: { ...fields, description: optional(fields.description), ...originFields },
  async run(act, { kind, titles, description, doi, publishedOn, contributors: by, topics, ...origin }) {
    const stored = await check(act, { doi, publishedOn, topics });
    await checkOrigin(act, origin);
    checkContributors(act, by);
    act.settle();
    const { project, commission, award } = origin;
    const id = await act.insert(Outcome, {
      ...titleColumns(storedTexts(titles)),
      kind,
      description: storedTexts(description ?? []),
      doi: stored,
      external_ids: [],
      project_id: project ?? null,
      commission_id: commission ?? null,
      award_id: award ?? null,
      published_on: publishedOn ?? null,
    });
    await replaceContributors(act, id, by);
    await act.replaceLinks(OutcomeTopic, { outcome_id: id }, topicLinks(topics));
    await act.emit('outcome.recorded', id, {
      outcomeId: id,
      kind,
      ...(project != null && { projectId: project }),
      ...(commission != null && { commissionId: commission }),
      ...(award != null && { awardId: award }),
      ...partyIds(by),
    });
    return id;
  },
});

const updateOutcome = defineChange({
  name: 'updateOutcome',
  description: 'Corrects an outcome; what is left out stays as it is.',
  entity: Outcome,
  scope,
  relation: answersForOutcome,
  constraints,
  input: {
    ...fields,
    kind: optional(fields.kind),
    titles: optional(fields.titles),
    description: optional(fields.description),
    contributors: optional(fields.contributors),
    topics: optional(fields.topics),
    ...originFields,
  },
  async run(act, { kind, titles, description, doi, publishedOn, contributors: by, topics, ...origin }, outcome) {
    const stored = await check(act, { doi, publishedOn, topics });
    const { id, projectId, commissionId, awardId } = outcome;
    await checkOrigin(act, origin, { project: projectId, commission: commissionId, award: awardId });
    if (by) checkContributors(act, by);
    act.settle();
    if (by) await replaceContributors(act, id, by);
    if (topics) await act.replaceLinks(OutcomeTopic, { outcome_id: id }, topicLinks(topics));
    const { project, commission, award } = origin;
    return {
      ...(kind && { kind }),
      ...(titles && titleColumns(storedTexts(titles))),
      ...(description && { description: storedTexts(description) }),
      ...(doi !== undefined && { doi: stored }),
      ...(publishedOn !== undefined && { published_on: publishedOn }),
      ...(project !== undefined && { project_id: project }),
      ...(commission !== undefined && { commission_id: commission }),
      ...(award !== undefined && { award_id: award }),
    };
  },
});

/** What can be done to outcomes. */
export const outcomeActions: readonly Action[] = [recordOutcome, updateOutcome];

interface Checked {
  readonly doi: string | null | undefined;
  readonly publishedOn: string | null | undefined;
  readonly topics: readonly string[] | null | undefined;
}

/** Notes faults, and returns the DOI as it is stored. */
async function check(act: Act, { doi, publishedOn, topics }: Checked): Promise<string | null> {
  const stored = doi == null ? null : parseDoi(doi);
  if (doi != null && stored === null) act.fault('MALFORMED', 'doi', 'It must be a DOI such as "10.1000/182".');
  if (publishedOn != null) mustHaveCome(act, publishedOn, 'publishedOn');
  await act.mustExist(Topic, topics, 'topics');
  return stored;
}
