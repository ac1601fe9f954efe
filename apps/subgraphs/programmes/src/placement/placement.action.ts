import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  enterState,
  given,
  optional,
  periodInputColumns,
  storedTexts,
} from '@kakehashi/subgraph';
import { Programme } from '../programme/programme.entity';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { Placement } from './placement.entity';
import { PlacementPurpose } from './placement.enum';
import { sendsResearcher, willSendResearcher } from './placement.relation';
import { placementWorkflow } from './placement.workflow';
import { placementEvent } from './placement-event';
import { stayActions } from './placement-stay.action';
import { PlacementTopic } from './placement-topic.entity';
import { plannedDays } from './stay-days';
import { mustStayApart } from './stays-apart';

const scope = 'write:placements';

const fields = {
  country: given.country('The country of the stay.'),
  purpose: given.oneOf(PlacementPurpose, 'What for.'),
  description: given.texts('The same in words, in each language that has it.', { longest: 5_000 }),
  period: given.period('The days of the stay as planned; both ends must be given, and it must not be over.'),
  programme: optional(given.id('Id of the programme that it belongs to.')),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
};

const nominateForPlacement = defineCreate({
  name: 'nominateForPlacement',
  description:
    'Proposes a researcher to a host. Several hosts can be asked for the same days, of which one can agree; not for days of another agreed stay.',
  entity: Placement,
  scope,
  relation: willSendResearcher,
  input: {
    person: given.id('Id of the researcher. Whether there is such a person is not checked.'),
    homeOrganisation: given.id('Id of the organisation that sends the researcher: that of the caller.'),
    hostOrganisation: given.id(
      'Id of the organisation that is to receive the researcher; another than the one that sends. Whether there is such an organisation is not checked.',
    ),
    ...fields,
    description: optional(fields.description),
  },
  async run(act, { person, homeOrganisation, hostOrganisation, country, purpose, description, ...rest }) {
    const { period, programme, topics } = rest;
    if (homeOrganisation.toLowerCase() === hostOrganisation.toLowerCase()) {
      act.fault('RULE_BROKEN', 'hostOrganisation', 'It must be another organisation than the one that sends.');
    }
    await checkLinks(act, { programme, topics });
    await mustStayApart(act, person, plannedDays(act, period), { field: 'period' });
    act.settle();
    const id = await act.insert(Placement, {
      person_id: person,
      home_organisation_id: homeOrganisation,
      host_organisation_id: hostOrganisation,
      country,
      purpose,
      description: storedTexts(description ?? []),
      programme_id: programme ?? null,
      status: placementWorkflow.initial,
      ...periodInputColumns(period),
    });
    await act.replaceLinks(PlacementTopic, { placement_id: id }, topicLinks(topics));
    await enterState(act, placementWorkflow, id, placementWorkflow.initial);
    await act.emit(
      'placement.nominated',
      id,
      placementEvent({
        id,
        personId: person,
        homeOrganisationId: homeOrganisation,
        hostOrganisationId: hostOrganisation,
      }),
    );
    return id;
  },
});

const updatePlacement = defineChange({
  name: 'updatePlacement',
  description: 'Corrects a nomination on which the host has not decided yet; what is left out stays as it is.',
  entity: Placement,
  scope,
  relation: sendsResearcher,
  input: {
    country: optional(fields.country),
    purpose: optional(fields.purpose),
    description: optional(fields.description),
    period: optional(fields.period),
    programme: fields.programme,
    topics: optional(fields.topics),
  },
  async run(act, { country, purpose, description, period, programme, topics }, { id, status, personId }) {
    if (status !== 'NOMINATED') {
      act.refuse('ILLEGAL_STEP', null, `It is ${status}; it can be corrected while it is NOMINATED.`, {
        currentState: status,
        allowedSteps: placementWorkflow.allowedSteps(status),
      });
    }
    await checkLinks(act, { programme, topics });
    if (period) await mustStayApart(act, personId, plannedDays(act, period), { field: 'period', except: id });
    act.settle();
    if (topics) await act.replaceLinks(PlacementTopic, { placement_id: id }, topicLinks(topics));
    return {
      ...(country && { country }),
      ...(purpose && { purpose }),
      ...(description && { description: storedTexts(description) }),
      ...(period && periodInputColumns(period)),
      ...(programme !== undefined && { programme_id: programme }),
    };
  },
});

/** What can be done to placements, by those who send and those who receive. */
export const placementActions: readonly Action[] = [nominateForPlacement, updatePlacement, ...stayActions];

interface Links {
  readonly programme: string | null | undefined;
  readonly topics: readonly string[] | null | undefined;
}

async function checkLinks(act: Act, { programme, topics }: Links): Promise<void> {
  await act.mustExist(Programme, programme, 'programme');
  await act.mustExist(Topic, topics, 'topics');
}
