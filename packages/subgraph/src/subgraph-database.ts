import { Claim, type DatabaseOptions, houseMigrations } from '@kakehashi/database';
import type { SubgraphDefinition } from './subgraph-definition';

/** What the database of a subgraph is made of: its own, and what every subgraph has beside. */
export function partsOfDatabase({
  entities,
  migrations,
}: Pick<SubgraphDefinition, 'entities' | 'migrations'>): Pick<DatabaseOptions, 'entities' | 'migrations'> {
  return { entities: [...entities, Claim], migrations: [...houseMigrations, ...migrations].sort(byTime) };
}

/** Migrations are carried out in the order of the times that end their names. */
function byTime(one: { readonly name: string }, other: { readonly name: string }): number {
  return timeOf(one) - timeOf(other);
}

function timeOf({ name }: { readonly name: string }): number {
  return Number(name.slice(-13));
}
