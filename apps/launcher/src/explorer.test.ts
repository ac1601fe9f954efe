import type { Browser } from 'playwright-core';
import { describeWithChromium } from './testing/chromium';
import { ExplorerPage, VIEWS } from './testing/explorer-page';
import { readFacts } from './testing/read-facts';
import { ANYBODY, RunningSystem } from './testing/running-system';

// A busy machine draws pages slowly.
jest.setTimeout(90_000);

/** Awards with money in three currencies, Vietnamese titles, and a list to open out. */
const AWARDS = `query Awards {
  awards(first: 20) { totalCount nodes {
    id awardNumber title(locale: VI) status
    total(currency: "JPY") { money { amount currency } unconvertedCount }
    commitments { funder { displayName(locale: JA) } money { amount currency } }
  } }
}`;

describeWithChromium('the explorer in a browser', (startBrowser) => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    [system, browser] = await Promise.all([RunningSystem.start(), startBrowser()]);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await system.stop();
  });

  /** Opens the explorer, uses it, and makes sure that it stayed at home and complained of nothing. */
  const use = async (
    act: (explorer: ExplorerPage) => Promise<void>,
    visit: Parameters<typeof ExplorerPage.open>[2] = {},
  ) => {
    const explorer = await ExplorerPage.open(browser, system.address, visit);
    await act(explorer);
    expect(explorer.faults).toEqual([]);
    await explorer.close();
  };

  it('leads from a question to a table, a chart, a file and a link that shows the same elsewhere', async () => {
    let link = '';
    let sorted: string[] = [];
    await use(async (explorer) => {
      const { page } = explorer;
      await page.getByRole('button', { name: /^Applications that are not decided yet/ }).click();
      await page.locator('.table-scroll tbody tr').first().waitFor();

      await explorer.ask(AWARDS);
      await page.getByRole('button', { name: 'awardNumber' }).click();
      await page.getByRole('button', { name: 'awardNumber' }).click();
      sorted = await explorer.column('awardNumber');
      const { data } = await system.query(AWARDS);
      const numbers: string[] = data.awards.nodes.map(({ awardNumber }: { awardNumber: string }) => awardNumber);
      expect(sorted).toEqual([...numbers].sort().reverse().slice(0, sorted.length));

      await explorer.press('Take away');
      const { name, text } = await explorer.save('CSV');
      await page.keyboard.press('Escape');
      const lines = text.trimEnd().split('\r\n');
      expect([name, text.charCodeAt(0)]).toEqual(['awards.csv', 0xfeff]);
      expect(lines).toHaveLength(data.awards.nodes.length + 1);
      for (const { id, title, total } of data.awards.nodes) {
        const line = lines.find((one) => one.startsWith(id));
        expect(line).toContain(title.includes(',') ? `"${title}"` : title);
        if (total.money) expect(line).toContain(`,${total.money.amount},JPY,`);
      }

      await explorer.view('chart');
      await page.locator('.chart svg').waitFor();
      expect(await page.locator('.chart').getAttribute('aria-label')).toContain('(JPY)');
      await page.locator('.chart-table summary').click();
      expect(await page.locator('.chart-table tbody tr').count()).toBeGreaterThan(1);
      const { text: svg } = await explorer.save('SVG');
      expect(svg).toMatch(/^<svg [\s\S]*JPY/);

      await explorer.press('Link');
      await page.getByText(/link is copied/).waitFor();
      link = await page.evaluate('location.hash');
    });
    const visit = { path: link, locale: 'ja-JP' };
    await use(async (explorer) => {
      await explorer.answered();
      await explorer.page.locator('.chart svg').waitFor();
      await explorer.view('table');
      expect(await explorer.column('awardNumber')).toEqual(sorted);
    }, visit);
  });

  it('speaks Vietnamese and Japanese, and takes texts of both along unharmed', async () => {
    await use(
      async (explorer) => {
        const { page } = explorer;
        const language = () => page.evaluate('document.documentElement.lang');
        expect([await language(), await page.locator('.run').textContent()]).toEqual(['vi', 'Chạy']);
        await explorer.ask('query TìmKiếm { organisations(first: 3) { nodes { id } } }');
        expect(await page.locator('.errors').textContent()).toContain('Văn bản của thao tác không phải GraphQL.');
        await explorer.ask(
          '{ organisation(ror: "05sj3n476") { vi: displayName(locale: VI) ja: displayName(locale: JA) } }',
        );
        await explorer.view('table');
        expect(await explorer.column('ja')).toEqual(['東京理科大学']);
        await explorer.press('Mang về');
        expect((await explorer.save('JSON')).text).toContain('東京理科大学');
        await page.keyboard.press('Escape');
        await page.getByLabel('Ngôn ngữ').selectOption('ja');
        expect([await language(), await page.locator('.run').textContent()]).toEqual(['ja', '実行']);
      },
      { locale: 'vi-VN' },
    );
  });

  it('takes a token, tells whose it is, and keeps it to itself', async () => {
    const token = await system.token('funder-officer', ANYBODY);
    await use(async (explorer) => {
      const { page } = explorer;
      const question = page.getByRole('button', { name: /^Applications that a reviewer would turn down/ });
      await question.click();
      await explorer.answered();
      await explorer.view('errors');
      expect(await page.locator('.errors').textContent()).toContain('UNAUTHORIZED_FIELD_OR_TYPE');

      await explorer.press('Sign in');
      await page.getByLabel('Your token').fill(`Bearer ${token}x`);
      await page.locator('dialog .accent').click();
      await page.getByText(/does not accept it/).waitFor();
      await page.getByLabel('Your token').fill(`Bearer ${token}`);
      await page.locator('dialog .accent').click();
      await page.locator('.scopes').getByText('write:awards').waitFor();
      expect(await page.locator('dialog dl').textContent()).toContain('Good until');
      await page.keyboard.press('Escape');

      await question.click();
      await explorer.answered();
      await explorer.view('table');
      await page.locator('.table-scroll tbody tr').first().waitFor();
      await explorer.press('Keep');
      await explorer.press('Link');
      await page.getByText(/link is copied/).waitFor();
      await explorer.press('Take away');
      const files = [
        await explorer.save('JSON'),
        await explorer.save('JSON Lines'),
        await explorer.save('CSV’s description'),
      ];
      await page.keyboard.press('Escape');
      await explorer.press('Headers');
      await page.locator('#editor-tool-headers .monaco-editor').click();
      await page.keyboard.type(`{"authorization": "Bearer ${token}"`);
      await page.locator('.run').click();
      await explorer.answered();
      await page.waitForTimeout(1_000);
      await explorer.press('Copy as');
      const code = await page.locator('dialog pre').textContent();
      const [, payload = ''] = token.split('.');
      for (const text of [...files.map((file) => file.text), String(code), await explorer.kept()]) {
        expect(text).not.toContain(payload);
      }
    });
  });

  it('fetches all pages, each row once, though a subgraph dies meanwhile', async () => {
    const { data } = await system.query('{ people { totalCount } }');
    await use(async (explorer) => {
      const { page } = explorer;
      await explorer.ask('query Everybody { people(first: 5) { totalCount nodes { id displayName } } }');
      let pages = 0;
      await page.route('**/graphql', async (route) => {
        pages += 1;
        if (pages === 2) system.crash('people');
        await route.continue();
      });
      await explorer.press('Take away');
      await explorer.press('Fetch all pages');
      const [done, goOn] = [page.getByText('All rows are there.'), page.getByRole('button', { name: 'Go on' })];
      for (let tries = 0; tries < 20 && !(await done.isVisible()); tries += 1) {
        await done.or(goOn).first().waitFor({ timeout: 20_000 });
        if (await goOn.isVisible()) await goOn.click();
      }
      const { text } = await explorer.save('JSON Lines');
      const [about, ...rows] = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(about._export).toMatchObject({ totalCount: data.people.totalCount, schemaVersion: expect.any(String) });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(data.people.totalCount);
      expect(rows).toHaveLength(data.people.totalCount);
      expect(pages).toBeGreaterThan(Math.ceil(data.people.totalCount / 100));
    });
  });

  it('shows how an answer came about', async () => {
    await use(async (explorer) => {
      const { page } = explorer;
      await explorer.view('plan');
      await explorer.ask(AWARDS);
      const subgraphs = await page.locator('.timeline tbody th').allTextContents();
      expect(subgraphs[0]).toBe('funding');
      expect(subgraphs).toContain('organisations');
      expect(await page.locator('.plan pre').textContent()).toMatch(/^QueryPlan/);
    });
  });

  it('tells what a question would cost, what there is to ask for, and what an error code means', async () => {
    await use((explorer) => readFacts(explorer, system));
  });

  it('stays usable with an answer of 50 MB and 100,000 rows', async () => {
    const nodes = Array.from({ length: 100_000 }, (_, index) => ({
      id: String(index),
      displayName: `人 ${index} ${'x'.repeat(460)}`,
    }));
    await use(async (explorer) => {
      const { page } = explorer;
      const body = JSON.stringify({ data: { people: { nodes } } });
      expect(body.length).toBeGreaterThan(49_000_000);
      await page.route('**/graphql', (route) => {
        const isPriced = route.request().headers()['graphql-cost'] !== undefined;
        return isPriced ? route.continue() : route.fulfill({ contentType: 'application/json', body });
      });
      await explorer.ask('query Large { people { nodes { id displayName } } }');
      await page.getByText('100,000 rows').waitFor();
      await page.locator('.table-scroll').focus();
      await page.keyboard.press('End');
      await page.getByText('100,000', { exact: true }).waitFor();
      expect(await page.locator('.table-scroll tbody tr').count()).toBeLessThan(200);
      await page.getByRole('textbox', { name: 'Filter id' }).fill('=99999');
      await page.getByText('1 of 100,000 rows are shown.').waitFor();
      await explorer.view('json');
      await page.getByText(/first 50 entries/).waitFor();
    });
  });

  it('does everything by the keyboard alone', async () => {
    await use(async (explorer) => {
      const { page } = explorer;
      await page.keyboard.press('Control+K');
      await page.keyboard.type('from a payment');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.keyboard.type('what was paid in dongs');
      await page.keyboard.press('Enter');
      await explorer.answered();
      await page.keyboard.press('Alt+2');
      await page.locator('.chart svg').waitFor();
      await page.keyboard.press('Alt+1');
      await page.locator('.table-scroll').waitFor();
    });
  });

  it.each(['light', 'dark'])('has no fault of accessibility on any view, %s', async (colours) => {
    // What the editor itself is made of is not ours to mend. Dark has other colours, and nothing else.
    const rules = colours === 'dark' ? ['color-contrast'] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    await use(
      async (explorer) => {
        const { page } = explorer;
        const faults: string[] = [];
        const look = async (place: string) => faults.push(...(await explorer.accessibilityFaults(place, rules)));
        await look('body');
        await explorer.ask(AWARDS);
        for (const view of VIEWS) {
          await explorer.view(view);
          await page.waitForTimeout(200);
          await look('.see');
        }
        for (const panel of ['Kept', 'Build', 'Owners', 'Schema', 'History']) {
          await explorer.press(panel);
          await page.waitForTimeout(200);
          await look('.panel');
        }
        for (const dialog of ['Take away', 'Copy as', 'Sign in', 'Facts']) {
          await explorer.press(dialog);
          await look('dialog');
          await page.keyboard.press('Escape');
        }
        await page.keyboard.press('Control+K');
        await look('dialog');
        expect(faults).toEqual([]);
      },
      { isDark: colours === 'dark' },
    );
  });

  it('fits a phone', async () => {
    await use(
      async (explorer) => {
        const { page } = explorer;
        const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect(await overflow()).toBeLessThanOrEqual(0);
        await explorer.ask(AWARDS);
        expect(await overflow()).toBeLessThanOrEqual(0);
      },
      { width: 390, height: 844 },
    );
  });
});
