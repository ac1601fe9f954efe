import { readFileSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

/** The explorer's views, in its order. */
export const VIEWS = ['table', 'chart', 'network', 'map', 'json', 'plan', 'errors'] as const;

/** How long one step may take on a busy machine, in milliseconds; less than a test, so that it is the step that is named. */
const STEP_MS = 40_000;

/** How a browser comes to the explorer. */
export interface Visit {
  /** What follows the gateway's address, such as a permalink's fragment. */
  readonly path?: string;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
}

/** Whether a request only asks what a question would cost, as the page does while one types. */
export const isPriced = (request: Request): boolean => request.headers()['graphql-cost'] !== undefined;

/** The explorer in a browser profile of its own, as a person uses it. */
export class ExplorerPage {
  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    /** Addresses that were asked and are not on this machine, and whatever the page itself complained of. */
    readonly faults: string[],
  ) {}

  /** Opens the explorer and waits until its editor is there. */
  static async open(browser: Browser, address: string, visit: Visit = {}): Promise<ExplorerPage> {
    const { path = '', locale = 'en-GB', width = 1440, height = 900, isDark = false } = visit;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: isDark ? 'dark' : 'light',
      locale,
      acceptDownloads: true,
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address });
    context.setDefaultTimeout(STEP_MS);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('request', (request) => {
      const isHere = /^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url());
      if (!isHere) faults.push(`asked ${request.url()}`);
    });
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('console', (message) => {
      const isPolicy = /Content Security Policy|Refused to/i.test(message.text());
      if (isPolicy) faults.push(message.text());
    });
    await page.goto(`${address}/${path}`);
    await page.locator('.run:enabled').waitFor();
    return new ExplorerPage(context, page, faults);
  }

  /** Puts a query into the open tab and runs it. */
  async ask(query: string): Promise<void> {
    await this.type(query);
    await this.page.locator('.run').click();
    await this.answered();
  }

  /** Puts a query into the open tab. */
  async type(query: string): Promise<void> {
    const { page } = this;
    await page.locator('.editor-query .monaco-editor').click();
    await page.keyboard.press('Control+A');
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(query)})`);
    await page.keyboard.press('Control+V');
  }

  /** Waits until an answer is there. */
  async answered(): Promise<void> {
    await this.page.locator('.see[aria-busy="false"] .answer-bar').waitFor();
  }

  /** Chooses a view by its place among them, whatever the language. */
  async view(name: (typeof VIEWS)[number]): Promise<void> {
    await this.page.locator('.see .views button').nth(VIEWS.indexOf(name)).click();
  }

  /** Presses a button by its exact name. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  /** The texts of a table's column, as far as they are in sight. */
  async column(name: string): Promise<string[]> {
    const heads = await this.page.locator('.table-scroll thead th .sort span').allTextContents();
    const index = heads.indexOf(name);
    return this.page.locator(`.table-scroll tbody tr td:nth-of-type(${index + 1})`).allTextContents();
  }

  /** How many rows of the table are in the page. */
  async rowsInPage(): Promise<number> {
    return this.page.locator('.table-scroll tbody tr').count();
  }

  /** Fetches all pages in the dialog that is open, and goes on whenever it stands still. */
  async fetchAll(): Promise<void> {
    const { page } = this;
    await this.press('Fetch all pages');
    const [done, goOn] = [page.getByText('All rows are there.'), page.getByRole('button', { name: 'Go on' })];
    for (let tries = 0; tries < 20 && !(await done.isVisible()); tries += 1) {
      await done.or(goOn).first().waitFor();
      if (await goOn.isVisible()) await goOn.click();
    }
  }

  /** Presses what saves a file, and gives the file's name and text. */
  async save(name: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('dialog, .drawing-form').getByRole('button', { name, exact: true }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }

  /** Has all questions answered with a text, but those for a price. */
  async answerWith(body: string): Promise<void> {
    await this.page.route('**/graphql', (route) =>
      isPriced(route.request()) ? route.continue() : route.fulfill({ contentType: 'application/json', body }),
    );
  }

  /** Everything that the page keeps in the browser, and its address. */
  async kept(): Promise<string> {
    return this.page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])');
  }

  /**
   * What axe finds wrong with a part of the page once it is there, but for what the editor itself is made of.
   *
   * @param rules names of axe's rules, or tags of them
   */
  async accessibilityFaults(place: string, rules: readonly string[]): Promise<string[]> {
    const { page } = this;
    await page.locator(place).first().waitFor();
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
    const where = JSON.stringify({ include: place, exclude: '.monaco-editor' });
    const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
    const { violations } = (await page.evaluate(`axe.run(${where}, ${options})`)) as AxeResults;
    return violations.map(({ id, nodes }) => `${place}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
  }

  /** When the browser first painted something of the page, in milliseconds after it was asked for, by its own clock. */
  async firstPaint(): Promise<number> {
    return this.page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN");
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
