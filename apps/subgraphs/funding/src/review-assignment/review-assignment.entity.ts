import { CalendarDate } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** That a person is asked to review an application, on behalf of one funder; once for an application. */
@Entity()
@Index('review_assignment_once', ['reviewerPersonId', 'applicationId'], { unique: true })
@Index('review_assignment_by_part', ['applicationPartId', 'id'])
@Index('review_assignment_by_funder', ['funderOrganisationId', 'id'])
@ObjectType({
  description:
    'That a person is asked to review a part of an application. Only that person and the funder are told of it; nobody else learns who reviews.',
})
export class ReviewAssignment extends RecordedEntity {
  @Column({ type: 'uuid' })
  applicationId!: string;

  @Column({ type: 'uuid' })
  applicationPartId!: string;

  @Column({ type: 'uuid' })
  funderOrganisationId!: string;

  @Column({ type: 'uuid' })
  reviewerPersonId!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day by which the review is to be handed in; null when the funder does not say.',
  })
  @Column({ type: 'date', nullable: true })
  dueOn!: string | null;

  /** Organisations that the reviewer told to be close to, beside those that the graph knows. */
  @Column({ type: 'uuid', array: true })
  declaredOrganisationIds!: string[];
}
