import { verdict } from '../../goal';
import type { Family } from '../contenders/contender';
import { cpuRatio, ratio, type Standing } from './standings';

/** How many times a peer's rate ours is to be, by operation. */
const GOALS: Readonly<Record<string, Partial<Record<Family, number>>>> = {
  small: { stock: 3, 'hive-rust': 1.2 },
  deep: { stock: 5, 'hive-rust': 1.2 },
};

/** One line for each of our gateways and each goal: whether it is reached. */
export function goalLines(operation: string, standings: readonly Standing[]): string[] {
  const ours = standings.filter(({ contender }) => contender.family === 'kakehashi');
  return ours.flatMap((standing) =>
    Object.entries(GOALS[operation] ?? {}).flatMap(([peer, goal]) => {
      const reached = ratio(peer as Family, standing, standings);
      const byCpu = cpuRatio(peer as Family, standing, standings);
      if (reached === undefined || byCpu === undefined) return [];
      const rates = `${reached.toFixed(2)} × ${peer} (by CPU time ${byCpu.toFixed(2)} ×)`;
      return [`${standing.contender.name}: ${rates}, goal ≥ ${goal}: ${verdict(reached >= goal)}`];
    }),
  );
}

/** Prints those lines. */
export function tellGoals(operation: string, standings: readonly Standing[]): void {
  for (const line of goalLines(operation, standings)) process.stdout.write(`${line}\n`);
}
