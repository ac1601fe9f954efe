import { printTable } from '../../report';
import type { Arena } from '../arena';
import type { Contender } from '../contenders/contender';
import type { GatewayProcess } from '../contenders/gateway-process';
import { type BenchOperation, bodyOf } from '../graph/operations';
import { median } from '../load/median';
import { answerTo } from '../load/record';

/** Fresh processes per gateway. */
const PROCESSES = 3;

/** New operations that each process gets after its first. */
const NEW_OPERATIONS = 20;

interface ColdTimes {
  /** The process' very first operation, in milliseconds. */
  readonly first: number;
  /** Further ones that it has not seen, in milliseconds. */
  readonly later: readonly number[];
  /** Longest block of the event loop among all of them, in milliseconds. */
  readonly block: number;
}

/**
 * Prints what an operation costs that a gateway has not seen: parsing, validating and planning it, in code that is not
 * hot yet. Gateways take turns, a fresh process each.
 */
export async function compareCold(
  arena: Arena,
  contenders: readonly Contender[],
  operations: readonly BenchOperation[],
): Promise<void> {
  for (const operation of operations) {
    const times = new Map(contenders.map((contender) => [contender, [] as ColdTimes[]]));
    for (let turn = 0; turn <= PROCESSES; turn++) {
      for (const contender of contenders) {
        const gateway = await arena.start(contender);
        const taken = await timeCold(gateway, operation);
        await gateway.stop();
        // In the first turn the subgraphs have learnt their answers by heart; only later ones time the gateway alone.
        if (turn > 0) times.get(contender)?.push(taken);
      }
    }
    printTable(
      `New operations like "${operation.name}", ${PROCESSES} processes`,
      ['gateway', 'first of a process, ms#', 'further ones, median ms#', 'max ms#', 'longest block, ms#'],
      [...times].map(([{ name }, taken]) => [name, ...cellsOf(taken)]),
    );
  }
}

function cellsOf(times: readonly ColdTimes[]): string[] {
  const later = times.flatMap((each) => each.later);
  const firsts = times.map(({ first }) => first);
  const blocks = times.map(({ block }) => block);
  return [median(firsts), median(later), Math.max(...later), median(blocks)].map((ms) => ms.toFixed(1));
}

async function timeCold(gateway: GatewayProcess, operation: BenchOperation): Promise<ColdTimes> {
  await gateway.ask('watch');
  const times: number[] = [];
  for (let number = 0; number <= NEW_OPERATIONS; number++) {
    const begun = performance.now();
    const answer = await answerTo(gateway.address, bodyOf(newOperation(operation, number), 0));
    times.push(performance.now() - begun);
    if (JSON.parse(answer).errors) throw new Error(`${gateway.contender.name}: ${answer.slice(0, 500)}`);
  }
  const [first = 0, ...later] = times;
  return { first, later, block: (await gateway.ask('block')).blockMs };
}

/** The same work under another alias, so that no cache knows it. */
function newOperation({ name, query }: BenchOperation, number: number): BenchOperation {
  return { name, query: query.replace('people(', `people${number}: people(`) };
}
