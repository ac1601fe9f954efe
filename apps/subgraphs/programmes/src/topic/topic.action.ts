import {
  type Action,
  ANYBODY,
  defineChange,
  defineCreate,
  given,
  nameColumns,
  optional,
  storedTexts,
} from '@kakehashi/subgraph';
import { mustNotLoop } from '../hierarchy/must-not-loop';
import { Topic } from './topic.entity';
import { TopicScheme } from './topic.enum';

/** Everything is told by topics, so that only those who keep the data right change them. */
const common = { entity: Topic, scope: 'write:any', relation: ANYBODY } as const;

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;

const fields = {
  names: given.texts('Its name, in each language that has one.'),
  description: given.texts('What is said of it, in each language that has it.', { longest: 5_000 }),
  parent: optional(given.id('Id of the topic directly above it, of any scheme; null for a root.')),
};

const createTopic = defineCreate({
  ...common,
  name: 'createTopic',
  description: 'Adds a topic to a classification.',
  input: {
    scheme: given.oneOf(TopicScheme, 'The classification that it belongs to; it stays.'),
    code: given.text('Its code, unique within the scheme: letters, digits, `_`, `.` and `-`; it stays.'),
    ...fields,
    description: optional(fields.description),
  },
  constraints: { topic_by_code: { field: 'code', message: 'The scheme has a topic with that code already.' } },
  async run(act, { scheme, code, names, description, parent }) {
    if (!CODE.test(code)) {
      const message = 'It must be at most 60 letters, digits, "_", "." and "-", with a letter or digit first.';
      act.fault('MALFORMED', 'code', message);
    }
    await act.mustExist(Topic, parent, 'parent');
    act.settle();
    return act.insert(Topic, {
      ...nameColumns(storedTexts(names)),
      scheme,
      code,
      description: storedTexts(description ?? []),
      external_ids: [],
      parent_id: parent ?? null,
    });
  },
});

const updateTopic = defineChange({
  ...common,
  name: 'updateTopic',
  description: 'Corrects a topic, or puts it below another; what is left out stays as it is.',
  input: { ...fields, names: optional(fields.names), description: optional(fields.description) },
  async run(act, { names, description, parent }, { id }) {
    await act.mustExist(Topic, parent, 'parent');
    await mustNotLoop(act, 'topic', id, parent, 'parent');
    return {
      ...(names && nameColumns(storedTexts(names))),
      ...(description && { description: storedTexts(description) }),
      ...(parent !== undefined && { parent_id: parent }),
    };
  },
});

/** What can be done to topics. */
export const topicActions: readonly Action[] = [createTopic, updateTopic];
