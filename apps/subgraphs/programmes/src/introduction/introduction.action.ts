import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  optional,
  periodInputColumns,
  storedTexts,
} from '@kakehashi/subgraph';
import { dayAfter, mustHaveCome } from '../day/past-day';
import { Event } from '../event/event.entity';
import { mustBeOne, type PartyInput, partyColumns, partyFields, partyIds } from '../party/party.input';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { Introduction } from './introduction.entity';
import { madeIntroduction, willIntroduce } from './introduction.relation';
import { IntroductionParty } from './introduction-party.entity';
import { IntroductionTopic } from './introduction-topic.entity';

const scope = 'write:introductions';

const fields = {
  purpose: given.texts('What for, in each language that has it.', { longest: 2_000 }),
  madeOn: optional(given.day('The day on which it was made; not in the future. Default: today, in UTC.')),
  event: optional(given.id('Id of the event at which it was made.')),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
};

const introduce = defineCreate({
  name: 'introduce',
  description: 'Brings two parties together for a purpose.',
  entity: Introduction,
  scope,
  relation: willIntroduce,
  input: {
    liaisonOrganisation: given.id('Id of the organisation that makes the introduction: that of the caller.'),
    parties: given.list('IntroductionPartyInput', partyFields, 'The two that it brings together.', { most: 2 }),
    ...fields,
  },
  async run(act, { liaisonOrganisation, parties, purpose, madeOn, event, topics }) {
    mustBeTwo(act, parties);
    const day = madeOn ?? act.today();
    await check(act, { madeOn: day, event, topics });
    act.settle();
    const id = await act.insert(Introduction, {
      liaison_organisation_id: liaisonOrganisation,
      liaison_person_id: null,
      purpose: storedTexts(purpose),
      event_id: event ?? null,
      ...onDay(day),
    });
    for (const [position, party] of parties.entries()) {
      await act.insert(IntroductionParty, { introduction_id: id, ...partyColumns(party), position });
    }
    await act.replaceLinks(IntroductionTopic, { introduction_id: id }, topicLinks(topics));
    const told = { introductionId: id, liaisonOrganisationId: liaisonOrganisation, topicIds: [...topics] };
    await act.emit('introduction.made', id, { ...told, ...partyIds(parties) });
    return id;
  },
});

const updateIntroduction = defineChange({
  name: 'updateIntroduction',
  description:
    'Corrects what is told of an introduction, but not between whom it was; what is left out stays as it is.',
  entity: Introduction,
  scope,
  relation: madeIntroduction,
  input: { ...fields, purpose: optional(fields.purpose), topics: optional(fields.topics) },
  async run(act, { purpose, madeOn, event, topics }, { id }) {
    await check(act, { madeOn, event, topics });
    act.settle();
    if (topics) await act.replaceLinks(IntroductionTopic, { introduction_id: id }, topicLinks(topics));
    return {
      ...(purpose && { purpose: storedTexts(purpose) }),
      ...(madeOn != null && onDay(madeOn)),
      ...(event !== undefined && { event_id: event }),
    };
  },
});

/** What liaisons do. */
export const introductionActions: readonly Action[] = [introduce, updateIntroduction];

function mustBeTwo(act: Act, parties: readonly PartyInput[]): void {
  const [one, other] = parties.map((party, index) => {
    mustBeOne(act, party, `parties[${index}]`);
    return JSON.stringify(partyColumns(party));
  });
  if (other === undefined) act.fault('REQUIRED', 'parties', 'It must be two parties.');
  else if (one === other) act.fault('DUPLICATE', 'parties[1]', 'The two parties must not be the same.');
}

interface Checked {
  readonly madeOn: string | null | undefined;
  readonly event: string | null | undefined;
  readonly topics: readonly string[] | null | undefined;
}

async function check(act: Act, { madeOn, event, topics }: Checked): Promise<void> {
  if (madeOn != null) mustHaveCome(act, madeOn, 'madeOn');
  await act.mustExist(Event, event, 'event');
  await act.mustExist(Topic, topics, 'topics');
}

function onDay(day: string) {
  return periodInputColumns({ from: day, to: dayAfter(day) });
}
