import { type ClassType, Field, ObjectType } from 'type-graphql';
import { StatusChange } from './status-change.entity';

/**
 * Makes the GraphQL type of the statuses of one kind of thing, `<subject>StatusChange`.
 *
 * @param subject GraphQL name of the thing, such as `Challenge`
 * @param enumeration the enum of its statuses
 */
export function createStatusChangeType(subject: string, enumeration: object): ClassType<StatusChange> {
  @ObjectType(`${subject}StatusChange`, { description: `A status that a ${subject} had for a time.` })
  class SubjectStatusChange extends StatusChange {}
  Field(() => enumeration, { description: 'The status.' })(SubjectStatusChange.prototype, 'status');
  return SubjectStatusChange;
}
