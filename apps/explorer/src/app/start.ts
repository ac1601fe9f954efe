import { applyLanguage } from '../languages/language';
import { openPermalink } from '../permalink/open-permalink';
import { loadGatewayFacts } from '../schema/gateway-facts';
import { loadSchema } from '../schema/load-schema';
import { applyTheme } from '../theme/theme';
import { openLinkedCode } from '../understand/understanding';
import { standingHeaders } from './run-question';
import { change, useWorkbench, workbench } from './workbench';

/** Asks for the schema anew, as whoever is signed in now. */
export async function loadTheSchema(): Promise<void> {
  try {
    change({ schema: await loadSchema(standingHeaders()), schemaFault: undefined });
  } catch (fault) {
    change({ schemaFault: (fault as Error).message });
  }
}

/** Begins the page: language and theme as they were, schema and facts of the gateway, what the address links to. */
export function start(): void {
  const { language, theme } = workbench();
  applyLanguage(language);
  applyTheme(theme);
  useWorkbench.subscribe((now, before) => {
    if (now.language !== before.language) applyLanguage(now.language);
    if (now.theme !== before.theme) applyTheme(now.theme);
  });
  void loadTheSchema();
  void loadGatewayFacts().then((facts) => change({ facts }));
  const openLinked = () => {
    openLinkedCode();
    void openPermalink();
  };
  openLinked();
  window.addEventListener('hashchange', openLinked);
}
