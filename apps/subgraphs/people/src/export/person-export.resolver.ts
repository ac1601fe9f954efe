import { Json } from '@kakehashi/shared-types';
import { RelationTo, RequiresScopes, SubgraphContext } from '@kakehashi/subgraph';
import { Ctx, Query, Resolver } from 'type-graphql';
import { exportPerson, type PersonExport } from './person-export.service';

@Resolver()
export class PersonExportResolver {
  @RequiresScopes('write:profile')
  @RelationTo('the person')
  @Query(() => Json, {
    nullable: true,
    description:
      'All that this subgraph stores of the person who asks: `manifest` (when, and how many rows of what), `tables`, `journal` with every earlier state, `claims`, `contactReadings` and `contactsRead`. Null for a token that names no person here.',
  })
  exportMyData(@Ctx() context: SubgraphContext): Promise<PersonExport | null> | null {
    const { person } = context.asker;
    return person === undefined ? null : exportPerson(context, person);
  }
}
