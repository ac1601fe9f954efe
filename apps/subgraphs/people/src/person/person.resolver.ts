import { DatedArguments, KnownAt, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Affiliation } from '../affiliation/affiliation.entity';
import { affiliationsOfPerson } from '../affiliation/affiliation.loader';
import { Availability } from '../availability/availability.entity';
import { availabilityOfPerson } from '../availability/availability.loader';
import { ConsentPurpose } from '../consent/consent.enum';
import { consentsOfPerson } from '../consent/consent.loader';
import { ContactPoint } from '../contact/contact.entity';
import { contactOfPerson } from '../contact/contact.loader';
import { Education } from '../education/education.entity';
import { educationOfPerson } from '../education/education.loader';
import { Expertise } from '../expertise/expertise.entity';
import { expertiseOfPerson } from '../expertise/expertise.loader';
import { PersonLanguage } from '../language/language.entity';
import { languagesOfPerson } from '../language/language.loader';
import { Membership } from '../membership/membership.entity';
import { membershipsOfPerson } from '../membership/membership.loader';
import { Person } from './person.entity';
import { personList } from './person.input';
import { personById } from './person.loader';
import { findPerson, loadLinks } from './person.service';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description:
      'The person with that id or ORCID iD; exactly one is given. Null when there is none, or none who may be shown.',
  })
  person(
    @Arg('id', () => ID, { nullable: true, description: 'Their id.' }) id: string | null | undefined,
    @Arg('orcid', () => String, {
      nullable: true,
      description: 'Their ORCID iD, with or without `https://orcid.org/`.',
    })
    orcid: string | null | undefined,
    @KnownAt() knownAt: Date | null | undefined,
    @Ctx() context: SubgraphContext,
  ): Promise<Person | null> {
    return findPerson(context, { id, orcid }, knownAt);
  }

  @Query(() => Person, {
    nullable: true,
    description: 'Who asks, whatever their visibility; null without a token, or with one that names no person here.',
  })
  me(@Ctx() context: SubgraphContext): Promise<Person | null> | null {
    const { person } = context.asker;
    return person === undefined ? null : context.loader(personById).load(person);
  }

  @Query(() => personList.Connection, { nullable: true, description: 'People, by name unless ordered otherwise.' })
  people(@Args(() => personList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return personList.page(context, given);
  }

  @FieldResolver(() => [Expertise], { description: 'The topics that they know, the best known first.' })
  expertise(@Root() person: Person, @Ctx() context: SubgraphContext): Promise<readonly Expertise[]> {
    return loadLinks(context, person, expertiseOfPerson);
  }

  @FieldResolver(() => [Affiliation], { description: 'The organisations that they work or worked for, newest first.' })
  affiliations(
    @Root() person: Person,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Affiliation[]> {
    return loadLinks(context, person, affiliationsOfPerson(given));
  }

  @FieldResolver(() => [Membership], {
    description: 'The associations that they are or were a member of, newest first.',
  })
  memberships(
    @Root() person: Person,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Membership[]> {
    return loadLinks(context, person, membershipsOfPerson(given));
  }

  @FieldResolver(() => [PersonLanguage], { description: 'The languages that they know, the best known first.' })
  languages(@Root() person: Person, @Ctx() context: SubgraphContext): Promise<readonly PersonLanguage[]> {
    return loadLinks(context, person, languagesOfPerson);
  }

  @FieldResolver(() => [Education], { description: 'Where and what they study or studied, newest first.' })
  education(
    @Root() person: Person,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Education[]> {
    return loadLinks(context, person, educationOfPerson(given));
  }

  @FieldResolver(() => [Availability], {
    description: 'What they can be asked for and when, the latest to begin first.',
  })
  availability(
    @Root() person: Person,
    @Args() given: DatedArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Availability[]> {
    return loadLinks(context, person, availabilityOfPerson(given));
  }

  @FieldResolver(() => [ContactPoint], {
    nullable: true,
    description:
      'The ways to reach them, by kind; to members, those that they show, and only while they consent to it (`CONTACT_DISCLOSURE`); to themselves all. With `knownAt`, only what they show and consented to both then and now. Who is shown any is recorded, see `contactReadings`.',
  })
  contact(@Root() person: Person, @Ctx() context: SubgraphContext): Promise<readonly ContactPoint[]> {
    return loadLinks(context, person, contactOfPerson);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether they agreed to something and have not withdrawn it; with `knownAt`, whether they had by then.',
  })
  async hasConsent(
    @Root() person: Person,
    @Arg('purpose', () => ConsentPurpose, { description: 'What they agreed to.' }) purpose: ConsentPurpose,
    @Ctx() context: SubgraphContext,
  ): Promise<boolean> {
    return (await context.loader(consentsOfPerson).load(person.id)).has(purpose);
  }
}
