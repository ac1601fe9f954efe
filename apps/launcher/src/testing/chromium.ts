import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readSettings, setting, z } from '@kakehashi/config';
import { type Browser, chromium } from 'playwright-core';

/** Names by which systems know Chromium and its kin. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const HOW_TO_GET_IT =
  'Chromium is not installed: apt-get install chromium, or set CHROMIUM_PATH to the program of one that is';

const text = () => z.string().min(1).optional();

/** What the tests in a browser are told by the environment. */
const settings = readSettings({
  CHROMIUM_PATH: setting({ schema: text(), description: 'Program of a Chromium; default the one that PATH finds.' }),
  PATH: setting({ schema: z.string().default(''), description: 'Folders of programs.' }),
  CI: setting({ schema: text(), description: 'Set where nobody looks: a missing Chromium then fails the tests.' }),
});

/** The program of the machine's own Chromium; undefined where there is none. */
function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH } = settings;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const files = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * `describe` where there is a Chromium. Elsewhere it skips, and its name says how to get one; but with `CI` set it fails
 * instead: what was skipped there would be missed by nobody.
 */
export function describeWithChromium(name: string, tests: (start: () => Promise<Browser>) => void): void {
  const executablePath = findChromium();
  if (executablePath !== undefined) {
    // Chromium's own sandbox can not be had as root, as which containers run tests.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    describe(name, () => tests(() => chromium.launch({ executablePath, args })));
  } else if (settings.CI) {
    it(name, () => {
      throw new Error(HOW_TO_GET_IT);
    });
  } else {
    describe.skip(`${name} (skipped: ${HOW_TO_GET_IT})`, () => {
      it('needs a browser', () => {});
    });
  }
}
