import { findSingle, type ListArguments, SubgraphContext } from '@kakehashi/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Organisation } from '../organisation/organisation.stub';
import { Person, personOf } from '../person/person.stub';
import { Programme } from '../programme/programme.entity';
import { programmeById } from '../programme/programme.loader';
import { Topic } from '../topic/topic.entity';
import { Placement } from './placement.entity';
import { placementList } from './placement.input';
import { placementById, topicsOfPlacement } from './placement.loader';

@Resolver(() => Placement)
export class PlacementResolver {
  @Query(() => Placement, { nullable: true, description: 'The placement with that id; null when there is none.' })
  placement(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<Placement | null> {
    return findSingle(context, { id: { loader: placementById } }, { id });
  }

  @Query(() => placementList.Connection, {
    nullable: true,
    description: 'Placements, the last to begin first unless ordered otherwise.',
  })
  placements(@Args(() => placementList.Arguments) given: ListArguments, @Ctx() context: SubgraphContext): object {
    return placementList.page(context, given);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The researcher; null when the person is not shown.' })
  person(@Root() { personId }: Placement): Person | null {
    return personOf(personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that sends the researcher; null when unknown.',
  })
  homeOrganisation(@Root() { homeOrganisationId }: Placement): Organisation | null {
    return homeOrganisationId === null ? null : { id: homeOrganisationId };
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that receives the researcher.' })
  hostOrganisation(@Root() { hostOrganisationId }: Placement): Organisation {
    return { id: hostOrganisationId };
  }

  @FieldResolver(() => Programme, { nullable: true, description: 'The programme that it belongs to.' })
  async programme(@Root() placement: Placement, @Ctx() context: SubgraphContext): Promise<Programme | null> {
    return placement.programmeId === null ? null : context.loader(programmeById).load(placement.programmeId);
  }

  @FieldResolver(() => [Topic], { description: 'What it is about.' })
  topics(@Root() placement: Placement, @Ctx() context: SubgraphContext): Promise<readonly Topic[]> {
    return context.loader(topicsOfPlacement).load(placement.id);
  }
}
