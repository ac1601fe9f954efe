import { agrees } from './agreement';
import { holdsAlways } from './property';
import { requested } from './requested';
import { misplacedPaths, strayPaths, untoldErrors } from './told-errors';

jest.setTimeout(1_200_000);

const FAULT_RATES = [20, 80, 200];

describe('plan executor on generated graphs', () => {
  it('answers as one server with all the data does', async () => {
    await holdsAlways([0], async (run) => {
      const { answer } = await run.fast();
      const monolith = await run.monolith();
      const same = JSON.stringify(answer.data) === JSON.stringify(monolith.data) && answer.errors.length === 0;
      if (!same) throw new Error(run.describe({ answer, monolith }));
    });
  });

  it('plans a normal form that is its own normal form', async () => {
    await holdsAlways([0], async (run) => {
      const once = run.normalForm();
      const twice = run.normalForm(once);
      if (once !== twice) throw new Error(run.describe({ once, twice }));
    });
  });

  it('asks of each subgraph what the stock executor asks, and each entity once', async () => {
    await holdsAlways([0, 20], async (run) => {
      const [fast, stock] = [await run.fastOfStockPlan(), await run.stock()];
      if (!stock) return;
      const isSame = JSON.stringify(requested(fast.calls)) === JSON.stringify(requested(stock.calls));
      if (!isSame) throw new Error(run.describe({ fast, stock }));
      for (const { variables } of fast.calls) {
        const entities = (variables?.representations ?? []) as unknown[];
        const isTwice = new Set(entities.map((it) => JSON.stringify(it))).size < entities.length;
        if (isTwice) throw new Error(run.describe({ fast }));
      }
    });
  });

  it('answers as the stock executor or graphql-js does when subgraphs fail', async () => {
    await holdsAlways(FAULT_RATES, async (run) => {
      const [fast, stock] = [await run.fastOfStockPlan(), await run.stock()];
      if (!stock) return;
      const reference = run.reference();
      const accepted = [stock.answer.data, reference.data];
      if (!accepted.some((data) => agrees(fast.answer.data, data ?? null, fast.calls)))
        throw new Error(run.describe({ fast, stock, reference }));
    });
  });

  it('tells every error of a subgraph at its place in the answer', async () => {
    await holdsAlways(FAULT_RATES, async (run) => {
      const { answer, calls } = await run.fast();
      const untold = untoldErrors(answer, calls);
      const stray = [...strayPaths(answer), ...misplacedPaths(answer, run.typenames)];
      if (untold.length > 0 || stray.length > 0) throw new Error(run.describe({ untold, stray, answer, calls }));
    });
  });
});
