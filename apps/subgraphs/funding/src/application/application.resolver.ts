import { createError } from '@kakehashi/errors';
import type { LocalizedText } from '@kakehashi/shared-types';
import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Applicant } from '../applicant/applicant.entity';
import { applicantsOfApplication } from '../applicant/applicant.loader';
import { ApplicationPart } from '../application-part/application-part.entity';
import { partsOfApplication } from '../application-part/application-part.loader';
import { Award } from '../award/award.entity';
import { awardOfApplication } from '../award/award.loader';
import { findBlockedParts } from '../blocked-part/blocked-part.service';
import { BlockedPart } from '../blocked-part/blocked-part.value';
import { Call } from '../call/call.entity';
import { callById } from '../call/call.loader';
import { FundingScheme } from '../funding-scheme/funding-scheme.entity';
import { fundingSchemeById } from '../funding-scheme/funding-scheme.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Person } from '../person/person.stub';
import { Project } from '../project/project.stub';
import { Topic } from '../topic/topic.stub';
import { Application } from './application.entity';
import { applicationList } from './application.input';
import { applicationById, topicsOfApplication } from './application.loader';
import { findLead, mayReadAbstract } from './application.service';

@Resolver(() => Application)
export class ApplicationResolver {
  @Query(() => Application, {
    nullable: true,
    description: 'The application with that id; null when there is none, or when it is a draft.',
  })
  application(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Application | null> {
    return findSingle(context, { id: { loader: applicationById } }, { id });
  }

  @Query(() => applicationList.Connection, {
    nullable: true,
    description: 'Applications but for drafts, the last submitted first unless ordered otherwise.',
  })
  applications(@Args(() => applicationList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return applicationList.page(context, given);
  }

  /** @throws GraphQLError UNAUTHORIZED_FIELD_OR_TYPE for somebody who applies for others */
  @FieldResolver()
  async abstract(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<readonly LocalizedText[]> {
    if (await mayReadAbstract(context, application)) return application.abstract;
    throw createError('UNAUTHORIZED_FIELD_OR_TYPE', '"Application.abstract" is not open to this request.');
  }

  @FieldResolver(() => FundingScheme, { nullable: true, description: 'The funding scheme it is made under.' })
  scheme(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<FundingScheme | null> {
    return context.loader(fundingSchemeById).load(application.fundingSchemeId);
  }

  @FieldResolver(() => Call, { nullable: true, description: 'The call it answers; null when it was made without one.' })
  async call(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<Call | null> {
    const { callId } = application;
    return callId === null ? null : context.loader(callById).load(callId);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project that came of it; null when none did.' })
  project(@Root() { projectId }: Application): Project | null {
    return projectId === null ? null : { id: projectId };
  }

  @FieldResolver(() => [Topic], { nullable: true, description: 'The topics it is for.' })
  async topics(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<Topic[]> {
    const topics = await context.loader(topicsOfApplication).load(application.id);
    return topics.map(({ topicId }) => ({ id: topicId }));
  }

  @FieldResolver(() => [Applicant], { description: 'The people and organisations that apply, the leads first.' })
  applicants(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<readonly Applicant[]> {
    return context.loader(applicantsOfApplication).load(application.id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person who leads; null when not visible to you.' })
  async leadPerson(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<Person | null> {
    const id = await findLead(context, application, 'personId');
    return id === null ? null : { id };
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that leads.' })
  async leadOrganisation(
    @Root() application: Application,
    @Ctx() context: SubgraphContext,
  ): Promise<Organisation | null> {
    const id = await findLead(context, application, 'organisationId');
    return id === null ? null : { id };
  }

  @FieldResolver(() => [ApplicationPart], { description: 'What is asked of each funder, and what came of it.' })
  parts(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<readonly ApplicationPart[]> {
    return context.loader(partsOfApplication).load(application.id);
  }

  @FieldResolver(() => [BlockedPart], {
    description:
      'The parts that keep it from being awarded, those that their funder has not decided to award: why, since when, and what is next. Empty once it is awarded.',
  })
  blockedBy(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<readonly BlockedPart[]> {
    return findBlockedParts(context, application);
  }

  @FieldResolver(() => Award, { nullable: true, description: 'The award that it led to; null when it led to none.' })
  award(@Root() application: Application, @Ctx() context: SubgraphContext): Promise<Award | null> {
    return context.loader(awardOfApplication).load(application.id);
  }
}
