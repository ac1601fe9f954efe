import { createUnionType } from 'type-graphql';
import { subjectStubs } from './subject.stub';

/** The type of what a notification is about. */
export type SubjectType = keyof typeof subjectStubs;

/** What a notification is about, as its own subgraph knows it. */
export interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

/** Any of the things that notifications are about. */
export const NotificationSubject = createUnionType({
  name: 'NotificationSubject',
  description: 'What a notification is about.',
  types: () => Object.values(subjectStubs),
  resolveType: (subject) => (subject as Subject).type,
});
