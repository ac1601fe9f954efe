import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  isTied,
  optional,
  periodInputColumns,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { mustNotLoop } from '../hierarchy/must-not-loop';
import { Participation } from '../participation/participation.entity';
import { heldColumns } from '../participation/participation-days';
import { Programme } from '../programme/programme.entity';
import { mustLead } from '../programme/programme.relation';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { Event } from './event.entity';
import { AttendanceMeasure, EventKind } from './event.enum';
import { runsEvent, willOrganise } from './event.relation';
import { moveEvent } from './event-days';
import { placeColumns, placeFields } from './event-place';
import { EventTopic } from './event-topic.entity';

const scope = 'write:programmes';

const attendance = given.list(
  'AttendanceFigureInput',
  {
    measure: given.oneOf(AttendanceMeasure, 'What it counts.'),
    value: given.integer('How many.', { least: 0 }),
    isLowerBound: optional(given.boolean('True for "more than"; default false.')),
  },
  'How many came; each measure once.',
);

const fields = {
  titles: given.texts('Its title, in each language that has it.'),
  kind: given.oneOf(EventKind, 'What it is.'),
  description: given.texts('What it is about, in each language that has it.', { longest: 20_000 }),
  programme: optional(given.id('Id of the programme that it belongs to, which the caller must lead.')),
  parentEvent: optional(given.id('Id of the event that it is a part of, which the caller must be able to change.')),
  ...placeFields,
  period: given.period('When it takes place.'),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
  attendance: optional(attendance),
};

const createEvent = defineCreate({
  name: 'createEvent',
  description: 'Records an event that an organisation organises.',
  entity: Event,
  scope,
  relation: willOrganise,
  input: {
    organiser: given.id('Id of the organisation that organises it: that of the caller.'),
    ...fields,
    description: optional(fields.description),
  },
  async run(act, { organiser, titles, kind, description, period, topics, attendance: figures, ...rest }) {
    const { programme, parentEvent } = rest;
    await check(act, { programme, parentEvent, topics, figures });
    const place = placeColumns(act, rest);
    act.settle();
    const id = await act.insert(Event, {
      ...titleColumns(storedTexts(titles)),
      kind,
      description: storedTexts(description ?? []),
      programme_id: programme ?? null,
      parent_event_id: parentEvent ?? null,
      ...place,
      ...periodInputColumns(period),
      attendance: storedFigures(act, figures ?? []),
    });
    await act.insert(Participation, {
      event_id: id,
      organisation_id: organiser,
      role: 'ORGANISER',
      position: 0,
      ...periodInputColumns(null),
      ...heldColumns({}, period),
    });
    await act.replaceLinks(EventTopic, { event_id: id }, topicLinks(topics));
    return id;
  },
});

const updateEvent = defineChange({
  name: 'updateEvent',
  description: 'Corrects an event; what is left out stays as it is. Its sessions must still be within its days.',
  entity: Event,
  scope,
  relation: runsEvent,
  input: {
    ...fields,
    titles: optional(fields.titles),
    kind: optional(fields.kind),
    description: optional(fields.description),
    period: optional(fields.period),
    topics: optional(fields.topics),
  },
  async run(act, { titles, kind, description, period, topics, attendance: figures, ...rest }, event) {
    const { programme, parentEvent } = rest;
    const isNew = (id: string | null | undefined, before: string | null) => id?.toLowerCase() !== before;
    await check(act, {
      programme: isNew(programme, event.programmeId) ? programme : null,
      parentEvent: isNew(parentEvent, event.parentEventId) ? parentEvent : null,
      topics,
      figures,
    });
    await mustNotLoop(act, 'event', event.id, parentEvent, 'parentEvent');
    const place = placeColumns(act, rest, event.location);
    if (period) await moveEvent(act, event.id, period);
    act.settle();
    if (topics) await act.replaceLinks(EventTopic, { event_id: event.id }, topicLinks(topics));
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...(kind && { kind }),
      ...(description && { description: storedTexts(description) }),
      ...(programme !== undefined && { programme_id: programme }),
      ...(parentEvent !== undefined && { parent_event_id: parentEvent }),
      ...place,
      ...(period && periodInputColumns(period)),
      ...(figures && { attendance: storedFigures(act, figures) }),
    };
  },
});

/** What can be done to events by themselves. */
export const eventActions: readonly Action[] = [createEvent, updateEvent];

interface Figure {
  readonly measure: AttendanceMeasure;
  readonly value: number;
  readonly isLowerBound?: boolean | null | undefined;
}

interface Checked {
  readonly programme: string | null | undefined;
  readonly parentEvent: string | null | undefined;
  readonly topics: readonly string[] | null | undefined;
  readonly figures: readonly Figure[] | null | undefined;
}

async function check(act: Act, { programme, parentEvent, topics, figures }: Checked): Promise<void> {
  await act.mustExist(Programme, programme, 'programme');
  await act.mustExist(Event, parentEvent, 'parentEvent');
  await act.mustExist(Topic, topics, 'topics');
  act.settle();
  await mustLead(act, programme, 'programme');
  const parent = parentEvent == null ? null : await act.lock<Event>(Event, parentEvent);
  if (parent !== null && !(await isTied(act, runsEvent, parent))) {
    act.fault('NOT_ALLOWED', 'parentEvent', `It can be made a part of that event by ${runsEvent.who}.`);
  }
  const measures = (figures ?? []).map(({ measure }) => measure);
  if (new Set(measures).size < measures.length)
    act.fault('DUPLICATE', 'attendance', 'Each measure must be given once.');
}

function storedFigures(act: Act, figures: readonly Figure[]) {
  const { provenance } = act;
  return figures.map(({ measure, value, isLowerBound }) => ({
    measure,
    value,
    isLowerBound: isLowerBound ?? false,
    provenance,
  }));
}
