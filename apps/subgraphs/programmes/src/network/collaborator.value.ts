import { Field, ID, ObjectType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.stub';

/** A person or an organisation that works together with others. */
@ObjectType({ description: 'A person or an organisation that works together with others.' })
export class Collaborator {
  @Field(() => ID, { description: 'The id of the person or organisation.' })
  readonly id: string;

  constructor(
    id: string,
    private readonly isPerson: boolean,
  ) {
    this.id = id;
  }

  @Field(() => Person, { nullable: true, description: 'The person; null when it is an organisation.' })
  get person(): Person | null {
    return this.isPerson ? { id: this.id } : null;
  }

  @Field(() => Organisation, { nullable: true, description: 'The organisation; null when it is a person.' })
  get organisation(): Organisation | null {
    return this.isPerson ? null : { id: this.id };
  }
}
