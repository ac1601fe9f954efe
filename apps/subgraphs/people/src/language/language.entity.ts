import { LanguageLevel } from '@kakehashi/shared-types';
import { RecordedEntity } from '@kakehashi/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';

/** That a person knows a language; once per person and language. */
@Entity()
@Index('person_language_by_person', ['personId', 'lang'], { unique: true })
@Index('person_language_by_language', ['lang', 'level', 'personId'])
@ObjectType({ description: 'That a person knows a language.' })
export class PersonLanguage extends RecordedEntity {
  @Column({ type: 'uuid' })
  personId!: string;

  @Field({ description: 'The language as BCP 47 tag, such as `vi`.' })
  @Column({ type: 'text' })
  lang!: string;

  @Field(() => LanguageLevel, { description: 'How well they know it.' })
  @Column({ type: 'text' })
  level!: LanguageLevel;
}
