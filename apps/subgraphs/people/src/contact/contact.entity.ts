import { RecordedEntity, RequiresScopes } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { PersonVisibility } from '../person/person.enum';
import { ContactKind } from './contact.enum';

/** A way to reach a person. Without a choice of the person nobody sees it. */
@Entity()
@Index('contact_point_by_person', ['personId'])
@RequiresScopes('read:members')
@ObjectType({ description: 'A way to reach a person, which they agreed to show.' })
export class ContactPoint extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Field(() => ContactKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: ContactKind;

  @Field({ description: 'The address or number, as the person wrote it.' })
  @Column({ type: 'text' })
  value!: string;

  @Field(() => PersonVisibility, {
    description: 'To whom the person shows it; `PUBLIC` too is for members only, as contacts are.',
  })
  @Column({ type: 'text', default: 'PRIVATE' })
  visibility!: PersonVisibility;
}
