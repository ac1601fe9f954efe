import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index } from 'typeorm';
import { NotificationKind } from '../notification/notification.enum';
import { ONE_RECIPIENT, type Recipient } from '../recipient/recipient';
import { WebhookStatus } from './webhook.enum';

/** An address to which what somebody is told is sent. Its secrets stand elsewhere, sealed. */
@Entity()
@Index('webhook_by_person', ['personId'])
@Index('webhook_by_organisation', ['organisationId'])
@Check('webhook_of_one', ONE_RECIPIENT)
@ObjectType({ description: 'An address to which what somebody is told is sent, signed.' })
export class Webhook extends RecordedEntity implements Recipient {
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Field({ description: 'Where it is sent.' })
  @Column({ type: 'text' })
  url!: string;

  @Field(() => [NotificationKind], { description: 'What is sent; empty for everything.' })
  @Column({ type: 'text', array: true })
  kinds!: NotificationKind[];

  @Field(() => WebhookStatus, { description: 'Whether it is sent.' })
  @Column({ type: 'text' })
  status!: WebhookStatus;
}
