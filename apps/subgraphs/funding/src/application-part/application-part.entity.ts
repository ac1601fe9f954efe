import { LocalizedText } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ApplicationStatus } from '../application/application.enum';
import { Eligibility } from './application-part.enum';

/** What is asked of one funder, in its own currency, and what came of it. */
@Directive('@key(fields: "id")')
@Entity()
@Index('application_part_by_application', ['applicationId', 'position'])
@Index('application_part_by_funder', ['funderOrganisationId', 'applicationId'])
@Index('application_part_of_call_part', ['callPartId', 'applicationId'], { unique: true })
@Index('application_part_by_requested', ['currency', 'requested'])
@ObjectType({
  description:
    'What is asked of one funder, in its own currency, and what came of it. Each funder checks, reviews and decides its own part.',
})
export class ApplicationPart extends RecordedEntity {
  @Column({ type: 'uuid' })
  applicationId!: string;

  /** Place among the application's parts, from 0. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'uuid', nullable: true })
  callPartId!: string | null;

  @Column({ type: 'uuid' })
  funderOrganisationId!: string;

  /** As text, because a number would lose digits. */
  @Column({ type: 'bigint' })
  requestedMinorUnits!: string;

  @Column({ type: 'text' })
  currency!: string;

  /** The same amount in whole units, so that SQL can compare it with what a client writes. */
  @Column({ type: 'numeric' })
  requested!: string;

  @Field(() => Eligibility, { description: "Whether it fulfils the funder's conditions." })
  @Column({ type: 'text' })
  eligibility!: Eligibility;

  @Field(() => [LocalizedText], {
    description: 'Why it does not fulfil them, in each language; empty unless it fails.',
  })
  @Column({ type: 'jsonb' })
  eligibilityNote!: LocalizedText[];

  @Field(() => ApplicationStatus, { description: 'How far this funder has come with it.' })
  @Column({ type: 'text' })
  status!: ApplicationStatus;
}
