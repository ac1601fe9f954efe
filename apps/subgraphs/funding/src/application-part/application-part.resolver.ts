import { Money, moneyFromMinorUnits } from '@kakehashi/shared-types';
import { SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Application } from '../application/application.entity';
import { applicationById } from '../application/application.loader';
import { CallPart } from '../call-part/call-part.entity';
import { callPartById } from '../call-part/call-part.loader';
import { Decision } from '../decision/decision.entity';
import { decisionOfPart } from '../decision/decision.loader';
import { Organisation } from '../organisation/organisation.stub';
import { Review } from '../review/review.entity';
import { reviewsOfPart } from '../review/review.loader';
import { ApplicationPart } from './application-part.entity';

@Resolver(() => ApplicationPart)
export class ApplicationPartResolver {
  @FieldResolver(() => Application, { nullable: true, description: 'The application that it is a part of.' })
  application(@Root() part: ApplicationPart, @Ctx() context: SubgraphContext): Promise<Application | null> {
    return context.loader(applicationById).load(part.applicationId);
  }

  @FieldResolver(() => CallPart, {
    nullable: true,
    description: 'The part of the call that it answers; null when the application was made without a call.',
  })
  async callPart(@Root() part: ApplicationPart, @Ctx() context: SubgraphContext): Promise<CallPart | null> {
    return part.callPartId === null ? null : context.loader(callPartById).load(part.callPartId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that is asked to pay.' })
  funder(@Root() part: ApplicationPart): Organisation {
    return { id: part.funderOrganisationId };
  }

  @FieldResolver(() => Money, { description: 'What is asked for.' })
  requested(@Root() { requestedMinorUnits, currency }: ApplicationPart): Money {
    return moneyFromMinorUnits(requestedMinorUnits, currency);
  }

  @FieldResolver(() => [Review], {
    nullable: true,
    description: 'What reviewers wrote on it. Who they are is confidential.',
  })
  reviews(@Root() part: ApplicationPart, @Ctx() context: SubgraphContext): Promise<readonly Review[]> {
    return context.loader(reviewsOfPart).load(part.id);
  }

  @FieldResolver(() => Decision, { nullable: true, description: 'What the funder decided; null until then.' })
  decision(@Root() part: ApplicationPart, @Ctx() context: SubgraphContext): Promise<Decision | null> {
    return context.loader(decisionOfPart).load(part.id);
  }
}
