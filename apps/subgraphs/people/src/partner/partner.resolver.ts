import { chooseText, Locale } from '@kakehashi/shared-types';
import { LocaleArgument, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Topic } from '../topic/topic.stub';
import { checkPartnerRequest, partiesOfConsortium } from './partner.service';
import { ConsortiumParty, PartnerStrength, PartnerSuggestion } from './partner.value';

@Resolver(() => Organisation)
export class SuggestedPartnersResolver {
  @Directive('@requires(fields: "id ror")')
  @Directive('@cost(weight: 100)')
  @FieldResolver(() => [ConsortiumParty], {
    nullable: true,
    description:
      'Who would complete a consortium of state, science and business around it: for each party that it is not itself, the organisations whose people know its themes best. Goes by people whom you may see, by what organisations and topics are known here, and names nobody.',
  })
  suggestedPartners(
    @Root() organisation: Organisation,
    @Arg('topics', () => [ID], {
      nullable: true,
      description:
        'Ids of the topics that the consortium is about, 1 to 10; without them the five that its own people know best.',
    })
    topics: string[] | null | undefined,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many of each party, 1 to 20; default 5.' })
    first: number,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ConsortiumParty[]> {
    const request = { topics, first };
    checkPartnerRequest(request);
    return context.loader(partiesOfConsortium(request)).load(organisation);
  }
}

@Resolver(() => PartnerSuggestion)
export class PartnerSuggestionResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation.' })
  organisation(@Root() { organisationId }: PartnerSuggestion): { id: string } {
    return { id: organisationId };
  }

  @FieldResolver(() => String, { description: 'Why it is suggested, in a sentence.' })
  explanation(
    @Root() { strengths }: PartnerSuggestion,
    @LocaleArgument() locale: Locale | null | undefined,
    @Ctx() context: SubgraphContext,
  ): string {
    const language = locale ?? context.locale;
    return strengths.map((strength) => tell(strength, language)).join(language === Locale.JA ? '、' : ', ');
  }
}

@Resolver(() => PartnerStrength)
export class PartnerStrengthResolver {
  @FieldResolver(() => Topic, { nullable: true, description: 'The theme.' })
  topic(@Root() { theme }: PartnerStrength): Topic {
    return { id: theme.topicId };
  }
}

function tell({ theme: { names, topicId }, experts }: PartnerStrength, locale: Locale): string {
  const name = names.length === 0 ? topicId : chooseText(names, locale).value;
  return {
    vi: `${experts} người về ${name}`,
    ja: `「${name}」に${experts}名`,
    en: `${experts === 1 ? '1 person' : `${experts} people`} in ${name}`,
  }[locale];
}
