import { WCAG } from './accessibility';
import { type ExplorerPage, isPriced } from './explorer-page';
import type { RunningSystem } from './running-system';

/** Has the explorer tell what a question would cost, what there is, and what an error code means, before anything is asked. */
export async function readFacts(explorer: ExplorerPage, system: RunningSystem): Promise<void> {
  const { page } = explorer;
  const { data } = await system.query('{ awards { totalCount } }');
  let executed = 0;
  page.on('request', (request) => {
    executed += request.method() === 'POST' && !isPriced(request) ? 1 : 0;
  });
  await explorer.type('query Dear { people(first: 100000) { nodes { affiliations { organisation { id } } } } }');
  await page.getByText(/^Would cost [\d,]+: more than the 500,000 that are allowed$/).click();
  expect(await page.locator('.dearest tbody tr').first().textContent()).toContain('people.nodes.affiliations');
  expect(executed).toBe(0);
  const faults = await explorer.accessibilityFaults('.cost-bar', WCAG);

  await explorer.press('Facts');
  const row = page.locator('.holdings tbody tr').filter({ hasText: /^Award ?funding/ });
  await row.waitFor();
  expect(await row.locator('td').first().textContent()).toBe(String(data.awards.totalCount));
  expect(await row.textContent()).toMatch(/funding.*DEMONSTRATION.*recipient\d+%/);

  faults.push(...(await explorer.accessibilityFaults('dialog', WCAG)));

  await explorer.press('Error codes');
  await page.locator('.error-codes').first().waitFor();
  faults.push(...(await explorer.accessibilityFaults('dialog', WCAG)));
  const search = page.getByPlaceholder(/Find a code/);
  await search.fill('no such code');
  await page.getByText('0 codes').waitFor();
  await search.fill('rate_lim');
  await page.getByText('1 codes').waitFor();
  expect(await page.locator('.error-codes li').allTextContents()).toEqual([expect.stringMatching(/^RATE_LIMITED/)]);
  expect(faults).toEqual([]);
}
