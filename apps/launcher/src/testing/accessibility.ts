import { type ExplorerPage, VIEWS } from './explorer-page';

/** The rules of WCAG 2.2 AA, as axe calls them. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const PANELS = ['Kept', 'Build', 'Owners', 'Schema', 'History', 'Questions'];

const DIALOGS = ['Take away', 'Copy as', 'Sign in', 'Facts'];

/**
 * What axe finds on the page, on each view, panel and dialog, light and dark: a line for each fault. Dark has other colours,
 * and nothing else; what the editor itself is made of is not ours to mend.
 *
 * @param ask asks the question whose answer the views show
 */
export async function accessibilityFaults(explorer: ExplorerPage, ask: () => Promise<void>): Promise<string[]> {
  const { page } = explorer;
  const faults: string[] = [];
  const look = async (place: string, rules: readonly string[]) => {
    faults.push(...(await explorer.accessibilityFaults(place, rules)));
  };
  await look('body', WCAG);
  await ask();
  for (const [colours, rules] of [
    ['light', WCAG],
    ['dark', ['color-contrast']],
  ] as const) {
    await page.getByLabel('Colours').selectOption(colours);
    for (const view of VIEWS) {
      await explorer.view(view);
      await look('.see', rules);
    }
    for (const panel of PANELS) {
      await explorer.press(panel);
      await look('.panel', rules);
    }
    for (const dialog of DIALOGS) {
      await explorer.press(dialog);
      await look('dialog', rules);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Control+K');
    await look('dialog', rules);
    await page.keyboard.press('Escape');
  }
  return faults;
}
