import { Args, ArgsType, type ClassType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { SubgraphContext } from '../context';
import { JournalConnection } from './journal-entry.value';

/** The arguments of a change feed. */
@ArgsType()
class ChangesArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Only what came after this cursor: that of a change, or `endCursor`. It stays good for ever. Without it from the beginning.',
  })
  after?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Only changes of things of these types, such as `Organisation`; without it of all types.',
  })
  types?: string[] | null;

  @Field(() => Int, { defaultValue: 100, description: 'How many changes are looked at, 1 to 1000; default 100.' })
  first!: number;
}

const made = new Map<string, ClassType<object>>();

/** The resolver of a subgraph's change feed. Its field has the subgraph's name, because all are fields of one query type. */
export function changesResolver(subgraph: string): ClassType<object> {
  const known = made.get(subgraph);
  if (known) return known;
  const resolver = createChangesResolver(`${subgraph.replace(/s$/, '')}Changes`);
  made.set(subgraph, resolver);
  return resolver;
}

function createChangesResolver(name: string): ClassType<object> {
  @Resolver()
  class ChangesResolver {
    @Query(() => JournalConnection, {
      name,
      nullable: true,
      description:
        'Every change that the subgraph recorded, in the order of the commits, without gaps. Read on with `endCursor` until `hasNextPage` is false, later again from there. A page may hold fewer than asked for, even none, where changes are not for everybody. When something hidden is shown, it comes as an `INSERT`; what belongs to it is then to be read anew.',
    })
    changes(@Args() given: ChangesArguments, @Ctx() { journal, asker }: SubgraphContext): Promise<JournalConnection> {
      return journal.changes(given, asker);
    }
  }
  return ChangesResolver;
}
