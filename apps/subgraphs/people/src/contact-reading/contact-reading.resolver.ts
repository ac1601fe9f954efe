import { isId } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.entity';
import { personById } from '../person/person.loader';
import { readingsOfPerson } from './contact-reading.loader';
import { ContactReading } from './contact-reading.value';

const MOST_READINGS = 100;

/** Which readings are asked for. */
@ArgsType()
class ContactReadingArguments {
  @Field(() => Int, { defaultValue: 20, description: `How many, the newest first, 1 to ${MOST_READINGS}; default 20.` })
  first!: number;

  @Field(() => ID, { nullable: true, description: 'Only older ones than the reading with this id.' })
  after?: string | null;
}

@Resolver(() => Person)
export class ContactReadingsResolver {
  @FieldResolver(() => [ContactReading], {
    nullable: true,
    description:
      'Who was shown how to reach them, the newest first; not when they looked themselves. Null unless they ask themselves, or a steward does.',
  })
  async contactReadings(
    @Root() person: Person,
    @Args() { first, after }: ContactReadingArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<ContactReading[] | null> {
    const { audience, person: self } = context.asker;
    if (audience !== 'STEWARDS' && self !== person.id) return null;
    if (first < 1 || first > MOST_READINGS)
      throw badUserInput('first', `must be between 1 and ${MOST_READINGS}`, first);
    if (after != null && !isId(after)) throw badUserInput('after', 'must be an id (a UUID)', after);
    return context.loader(readingsOfPerson(first, after ?? null)).load(person.id);
  }
}

@Resolver(() => ContactReading)
export class ContactReadingResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who it was, where their token told which person here; null when not visible to you.',
  })
  person(@Root() { readerPersonId }: ContactReading, @Ctx() context: SubgraphContext): Promise<Person | null> | null {
    return readerPersonId === null ? null : context.loader(personById).load(readerPersonId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'For whom they acted, where their token told it.',
  })
  organisation(@Root() { readerOrganisationId }: ContactReading): Organisation | null {
    return readerOrganisationId === null ? null : { id: readerOrganisationId };
  }
}
