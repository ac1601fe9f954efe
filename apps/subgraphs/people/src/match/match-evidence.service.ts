import { closenessIn, type MatchComponent, sharedLanguage } from '@kakehashi/matching';
import type { SubgraphContext } from '@kakehashi/subgraph';
import { affiliationsOfPerson } from '../affiliation/affiliation.loader';
import { availabilityOfPerson } from '../availability/availability.loader';
import type { ChallengeNeeds } from '../challenge/challenge-needs.stub';
import type { Expertise } from '../expertise/expertise.entity';
import { expertiseOfPerson } from '../expertise/expertise.loader';
import { languagesOfPerson } from '../language/language.loader';
import { subjectStubs } from '../subject/subject.stub';
import { trackRecordOfPerson } from '../track-record/track-record.loader';
import type { MatchEvidence } from './match-evidence.value';

/** The records from which a component of somebody's score follows. */
export async function evidenceFor(
  context: SubgraphContext,
  component: MatchComponent,
  personId: string,
  needs: ChallengeNeeds,
): Promise<readonly MatchEvidence[]> {
  switch (component) {
    case 'TOPIC':
    case 'LEVEL':
      return nearExpertise(context, personId, needs);
    case 'EVIDENCE':
      return (await nearExpertise(context, personId, needs)).filter(({ evidence }) => evidence.length > 0);
    case 'LANGUAGE': {
      const languages = await context.loader(languagesOfPerson).load(personId);
      const shared = sharedLanguage({ languages }, needs);
      return languages.filter(({ lang }) => lang === shared?.lang);
    }
    case 'AVAILABILITY':
      return (await context.loader(availabilityOfPerson({})).load(personId)).filter(
        ({ purpose }) => purpose === 'COMMISSION',
      );
    case 'TRACK_RECORD':
      return (await context.loader(trackRecordOfPerson).load(personId)).map(({ kind, subjectId: id }) =>
        Object.assign(kind === 'OUTCOME' ? new subjectStubs.Outcome() : new subjectStubs.Commission(), { id }),
      );
    case 'DIVERSITY':
      return (await context.loader(affiliationsOfPerson({ isCurrent: true })).load(personId)).slice(0, 1);
  }
}

async function nearExpertise(context: SubgraphContext, personId: string, needs: ChallengeNeeds): Promise<Expertise[]> {
  const near = [...closenessIn(needs).values()];
  const expertise = await context.loader(expertiseOfPerson).load(personId);
  return expertise.filter(({ topicId }) => near.some((topics) => topics.has(topicId)));
}
