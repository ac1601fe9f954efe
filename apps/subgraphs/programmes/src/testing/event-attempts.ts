import { createId } from '@kakehashi/database';
import type { Attempt, Preparation, SubgraphTest } from '@kakehashi/subgraph/testing';
import { asSteward } from './as-steward';

const titles = [{ lang: 'en', value: 'Vietnam–Japan IT Day' }];

/** An event of three days as an officer of its organiser gives it. */
export function eventInput(organiser: string, more: object = {}): object {
  return {
    organiser,
    titles,
    kind: 'FORUM',
    country: 'JP',
    subdivision: 'JP-13',
    place: 'Tokyo',
    period: { from: '2024-08-26', to: '2024-08-29' },
    topics: [],
    ...more,
  };
}

const made = async (test: SubgraphTest): Promise<{ readonly id: string; readonly tie: Attempt['tie'] & object }> => {
  const organisation = createId();
  const { event } = await asSteward(test).act('createEvent', eventInput(organisation), 'event { id }');
  return { id: event.id, tie: { organisation } };
};

/** How each action on events and their sessions is tried. */
export const eventAttempts: Readonly<Record<string, Preparation>> = {
  createEvent: async () => {
    const organisation = createId();
    return { input: eventInput(organisation), tie: { organisation } };
  },
  updateEvent: async (test) => {
    const { id, tie } = await made(test);
    return { input: { id, kind: 'CONFERENCE' }, tie };
  },
  addEventSession: async (test) => {
    const { id: event, tie } = await made(test);
    return { input: { event, titles, topics: [] }, tie };
  },
  updateEventSession: async (test) => {
    const { id: event, tie } = await made(test);
    const given = { event, titles, topics: [] };
    const { eventSession } = await asSteward(test).act('addEventSession', given, 'eventSession { id }');
    return { input: { id: eventSession.id, heldOn: '2024-08-27' }, tie };
  },
};
