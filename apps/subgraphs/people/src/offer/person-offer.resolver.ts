import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { affiliationsOfPerson } from '../affiliation/affiliation.loader';
import { availabilityOfPerson } from '../availability/availability.loader';
import { consentsOfPerson } from '../consent/consent.loader';
import { expertiseOfPerson } from '../expertise/expertise.loader';
import { languagesOfPerson } from '../language/language.loader';
import { Person } from '../person/person.entity';
import { trackRecordOfPerson } from '../track-record/track-record.loader';
import { PersonOffer } from './person-offer.value';

@Resolver(() => Person)
export class PersonOfferResolver {
  @FieldResolver(() => PersonOffer, {
    nullable: true,
    description: 'What they bring to a challenge: what challenges are suggested by.',
  })
  async offer(@Root() { id }: Person, @Ctx() context: SubgraphContext): Promise<PersonOffer> {
    const [consents, expertise, languages, availability, work, posts] = await Promise.all([
      context.loader(consentsOfPerson).load(id),
      context.loader(expertiseOfPerson).load(id),
      context.loader(languagesOfPerson).load(id),
      context.loader(availabilityOfPerson({})).load(id),
      context.loader(trackRecordOfPerson).load(id),
      context.loader(affiliationsOfPerson({ isCurrent: true })).load(id),
    ]);
    return {
      hasConsented: consents.has('MATCHING'),
      expertise: expertise.map(({ topicId, level, years, evidence }) => ({
        topicId,
        level,
        years,
        evidenceYears: evidence.map(({ year }) => year),
      })),
      languages: languages.map(({ lang, level }) => ({ lang, level })),
      availability: availability.filter(({ purpose }) => purpose === 'COMMISSION').map(({ period }) => period),
      acceptedCommissions: work.filter(({ kind }) => kind === 'ACCEPTED_COMMISSION').length,
      outcomes: work.filter(({ kind }) => kind === 'OUTCOME').length,
      organisationIds: [...new Set(posts.flatMap(({ organisationId }) => organisationId ?? []))],
    };
  }
}
