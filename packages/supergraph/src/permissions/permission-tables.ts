import { type Role, roles, scopes } from '@kakehashi/permissions';
import { type Demand, isMet } from '@kakehashi/schema-directives';
import { code, printTable } from '../markdown-table';
import type { GuardedPlace } from './guarded-place';

const NOTHING = '–';

/** Who has which scopes: a table of the scopes with a column for each role. */
export function printRoles(): string {
  const described = Object.entries<Role>(roles).map(([name, { meaning, actsAs }]) => [
    code(name),
    meaning,
    actsAs ? code(`--${actsAs}`) : NOTHING,
  ]);
  const names = Object.keys(roles);
  const held = Object.entries(scopes).map(([scope, meaning]) => [
    code(scope),
    meaning,
    ...Object.values<Role>(roles).map((role) => ((role.scopes as readonly string[]).includes(scope) ? '✓' : '')),
  ]);
  return [printTable(['role', 'who', 'must say'], described), printTable(['scope', 'its bearer', ...names], held)].join(
    '\n\n',
  );
}

/** Every guarded type, field and mutation, with what it needs. */
export function printGuardedPlaces(places: readonly GuardedPlace[]): string {
  const isMutation = ({ coordinate }: GuardedPlace) => coordinate.startsWith('Mutation.');
  const reads = places.filter((place) => !isMutation(place));
  const mutations = places.filter(isMutation);
  const tables = [
    '### Reading',
    printTable(
      ['type or field', 'needs', 'whose rows', 'roles'],
      reads.map((place) => [nameOf(place), ...cellsOf(place)]),
    ),
  ];
  if (mutations.length === 0) return tables.join('\n\n');
  return [
    ...tables,
    '### Acting',
    printTable(
      ['mutation', 'needs', 'whose rows', 'roles'],
      mutations.map((place) => [code(place.coordinate.replace('Mutation.', '')), ...cellsOf(place)]),
    ),
  ].join('\n\n');
}

function nameOf({ coordinate, reachedBy }: GuardedPlace): string {
  return [code(coordinate), ...(reachedBy.length > 0 ? [`by ${reachedBy.map(code).join(' ')}`] : [])].join(', ');
}

function cellsOf({ demands, relation }: GuardedPlace): string[] {
  const holders = Object.entries<Role>(roles).flatMap(([name, role]) => (holds(role, demands) ? [code(name)] : []));
  return [demands.map(describe).join(' and '), relation ?? NOTHING, holders.join(' ') || NOTHING];
}

function holds({ scopes: held }: Role, demands: readonly Demand[]): boolean {
  const grants = { isAnonymous: false, scopes: new Set<string>(held), policies: new Set<string>() };
  return demands.every((demand) => isMet(demand, grants));
}

function describe(demand: Demand): string {
  if (demand.kind === 'authenticated') return 'a token';
  const ways = demand.anyOf.map((names) => names.map(code).join(' + ')).join(' or ');
  return demand.kind === 'policies' ? `policy ${ways}` : ways;
}
