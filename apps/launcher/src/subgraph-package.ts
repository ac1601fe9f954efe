import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A subgraph as its folder tells it; nothing about a particular one stands in the launcher. */
export interface SubgraphPackage {
  /** Name of its folder and in the supergraph. */
  readonly name: string;
  readonly folder: string;
  /** Its main program, which takes `serve`, `migrate`, `sample` and `import`. */
  readonly program: string;
  /** The kinds of public files that it imports: `kakehashi.imports` in its package.json. */
  readonly imports: readonly string[];
  /** Whether it sends webhooks, and so needs a key for their secrets: `kakehashi.webhooks` in its package.json. Default it does not. */
  readonly sendsWebhooks: boolean;
}

/**
 * The subgraphs in apps/subgraphs, by name.
 *
 * @param root the repository
 */
export function listSubgraphs(root: string): SubgraphPackage[] {
  const parent = join(root, 'apps', 'subgraphs');
  return readdirSync(parent)
    .filter((name) => existsSync(join(parent, name, 'package.json')))
    .sort()
    .map((name) => {
      const folder = join(parent, name);
      const { kakehashi } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        kakehashi?: { imports?: string[]; webhooks?: boolean };
      };
      const { imports = [], webhooks: sendsWebhooks = false } = kakehashi ?? {};
      return { name, folder, program: join(folder, 'dist', 'src', 'main.js'), imports, sendsWebhooks };
    });
}
