import type { Browser } from 'playwright-core';
import { accessibilityFaults } from './testing/accessibility';
import { allChanges } from './testing/all-changes';
import { describeWithChromium } from './testing/chromium';
import { ExplorerPage, isPriced, VIEWS } from './testing/explorer-page';
import { AWARDS, LARGE, PLACES, STATISTICS, type StatisticsAnswer } from './testing/explorer-questions';
import { readFacts } from './testing/read-facts';
import { ANYBODY, RunningSystem } from './testing/running-system';

// A busy machine draws pages slowly.
jest.setTimeout(90_000);

describeWithChromium('the explorer in a browser', (startBrowser) => {
  let system: RunningSystem;
  let browser: Browser;

  beforeAll(async () => {
    const patience = { SUBGRAPH_DEADLINE_MS: '60000', REQUEST_DEADLINE_MS: '60000' };
    [system, browser] = await Promise.all([RunningSystem.start(patience), startBrowser()]);
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
      await page.locator('.text-alternative summary').click();
      expect(await page.locator('.text-alternative tbody tr').count()).toBeGreaterThan(1);
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
      await page.waitForFunction('Object.keys(localStorage).some((key) => key.startsWith("graphiql:tab"))');
      await explorer.press('Copy as');
      const code = await page.locator('dialog pre').textContent();
      const [, payload = ''] = token.split('.');
      for (const text of [...files.map((file) => file.text), String(code), await explorer.kept()]) {
        expect(text).not.toContain(payload);
      }
    });
  });

  it('fetches all pages of a long list, each row once, though a subgraph dies meanwhile', async () => {
    await use(async (explorer) => {
      const { page } = explorer;
      await explorer.ask('query Everything { peopleChanges(first: 5) { nodes { position sequence type } } }');
      let pages = 0;
      await page.route('**/graphql', async (route) => {
        if (!isPriced(route.request()) && ++pages === 2) system.crash('people');
        await route.continue();
      });
      await explorer.press('Take away');
      await page.getByText(/Each page will cost about/).waitFor();
      await explorer.fetchAll();
      const { text } = await explorer.save('JSON Lines');
      const [about, ...rows] = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(about._export).toMatchObject({ rowCount: rows.length, schemaVersion: expect.any(String) });
      expect(rows.length).toBeGreaterThan(1_000);
      expect(pages).toBeGreaterThan(rows.length / 100);
      expect(rows).toEqual((await allChanges(system)).slice(0, rows.length));
    });
  });

  it('tells what a question would cost, what there is to ask for, and what an error code means', async () => {
    await use((explorer) => readFacts(explorer, system));
  });

  it('stays usable with an answer of 50 MB, and with 100,000 rows', async () => {
    const names = ['Đại học Hà Nội', '東京理科大学', 'Học viện'];
    const nodes = Array.from({ length: 100_000 }, (_, n) => ({ id: String(n), displayName: `${names[n % 3]} ${n}` }));
    await use(async (explorer) => {
      const { page } = explorer;
      await explorer.ask(LARGE);
      const size = (await page.locator('.answer-bar').textContent())?.match(/([\d.]+)\sMB/)?.[1];
      expect(Number(size)).toBeGreaterThan(50);
      expect(await explorer.rowsInPage()).toBeLessThan(100);
      await explorer.view('json');
      await page.getByText(/the first \d+ entries/).waitFor();
      await explorer.view('table');

      await explorer.answerWith(JSON.stringify({ data: { people: { nodes } } }));
      await explorer.ask('query Many { people { nodes { id displayName } } }');
      await page.getByText('100,000 rows').waitFor();
      await page.locator('.table-scroll').focus();
      await page.keyboard.press('End');
      await page.getByText('100,000', { exact: true }).waitFor();
      expect(await explorer.rowsInPage()).toBeLessThan(100);
      await page.getByRole('button', { name: 'displayName' }).click();
      await page.getByRole('textbox', { name: 'Filter displayName' }).fill('ha noi 9999');
      await page.getByText('5 of 100,000 rows are shown.').waitFor();
      const passing = [9999, 99990, 99993, 99996, 99999].map((n) => `Đại học Hà Nội ${n}`);
      expect(await explorer.column('displayName')).toEqual(passing);
      // Neither was done by the thread that draws the page.
      expect(page.workers().map((worker) => worker.url())).toContainEqual(expect.stringContaining('arrange.worker'));
    });
  });

  it('does everything by the keyboard alone, shows how an answer came about, and fits a phone', async () => {
    await use(async (explorer) => {
      const { page } = explorer;
      const paint = await explorer.firstPaint();
      process.stdout.write(`    first paint after ${Math.round(paint)} ms\n`);
      expect(paint).toBeGreaterThan(0);
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
      await page.keyboard.press('Alt+6');
      await page.getByRole('button', { name: 'Ask again, with the plan' }).press('Enter');
      await page.locator('.timeline').waitFor();
      expect(await page.locator('.timeline tbody th').allTextContents()).toContain('funding');
      expect(await page.locator('.plan pre').textContent()).toMatch(/^QueryPlan/);
      await page.setViewportSize({ width: 390, height: 844 });
      for (const view of VIEWS) {
        await explorer.view(view);
        expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
      }
    });
  });

  it('shows statistics as rows × columns and in parts, provinces on a map; a link restores both', async () => {
    let link = '';
    await use(async (explorer) => {
      const { page } = explorer;
      await explorer.ask(STATISTICS);
      await explorer.press('Rows × columns');
      const { data } = await system.query(STATISTICS);
      const { groups, total }: StatisticsAnswer = data.awardStatistics;
      const japan = groups.filter(({ keys }) => keys[0]?.value === 'JP');
      for (const { keys, count } of japan) {
        const [cell] = await explorer.column(String(keys[1]?.value));
        expect([keys[1]?.value, cell]).toEqual([keys[1]?.value, String(count)]);
      }
      await explorer.press('Rows × columns');
      await explorer.view('chart');
      await page.locator('.chart svg').waitFor();
      const overlap = groups.reduce((sum, { count }) => sum + count, 0) !== total.count;
      expect(await page.getByText(/Groups overlap/).isVisible()).toBe(overlap);

      await explorer.ask(PLACES);
      await explorer.view('table');
      await page.getByRole('button', { name: /entr/ }).first().click();
      await explorer.view('map');
      await page.getByLabel('Areas').selectOption('locations.subdivisionCode');
      await page.getByLabel('Provinces of Vietnam').selectOption('63, until 30 June 2025');
      await page.getByText(/counts where the code was before/).waitFor();
      await page.locator('.text-alternative summary').click();
      await page.locator('.text-alternative').getByText('Hanoi', { exact: true }).waitFor();
      await explorer.press('Link');
      await page.getByText(/link is copied/).waitFor();
      link = await page.evaluate('location.hash');
    });
    const visit = { path: link, locale: 'vi-VN' };
    await use(async (explorer) => {
      const division = explorer.page.getByLabel('Các tỉnh của Việt Nam');
      await division.waitFor();
      expect(await division.inputValue()).toBe('until2025');
    }, visit);
  });

  it('has no fault of accessibility on any view, light and dark', async () => {
    await use(async (explorer) => {
      expect(await accessibilityFaults(explorer, () => explorer.ask(AWARDS))).toEqual([]);
    });
  });
});
