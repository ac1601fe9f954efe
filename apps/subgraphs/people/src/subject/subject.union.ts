import { createUnionType } from 'type-graphql';
import { Webhook } from '../webhook/webhook.entity';
import { subjectStubs } from './subject.stub';

/** The type of what a notification is about. */
export type SubjectType = keyof typeof subjectStubs | 'Webhook';

/** What a notification is about, as its own subgraph knows it. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

/** Any of the things that notifications are about. */
export const NotificationSubject = createUnionType({
  name: 'NotificationSubject',
  description: 'What a notification is about.',
  types: () => [...Object.values(subjectStubs), Webhook],
  resolveType: (subject) => (subject instanceof Webhook ? 'Webhook' : (subject as Subject).type),
});
