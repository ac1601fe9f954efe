import { createHash } from 'node:crypto';
import { urlOf } from './admin-connection';
import { prefixOfRun } from './run-databases';
import { whileLocked } from './run-lock';

/** How {@link ensureTemplate} builds a template. */
export interface TemplateOptions {
  /** What the template holds, such as `people`; tests that give the same name share one template. */
  readonly template: string;
  /**
   * Something that changes whenever what `prepare` makes does, such as a hash of migrations. A template with a version
   * outlives the run on a server that the caller brought, and is found by the next. Without one it is built anew in each run.
   */
  readonly version?: string;
  /** Fills an empty database: schema, extensions, fixed rows. Must close its connections. */
  readonly prepare: (url: string) => Promise<void>;
}

const builtHere = new Map<string, Promise<string>>();

/**
 * The name of a template database that `prepare` has filled. It is built once, whichever worker or workspace asks first;
 * the others wait.
 *
 * @throws whatever `prepare` throws; nothing half-made stays
 */
export function ensureTemplate(options: TemplateOptions): Promise<string> {
  const name = templateName(options);
  const known = builtHere.get(name) ?? build(name, options.prepare);
  builtHere.set(name, known);
  return known;
}

function templateName({ template, version }: TemplateOptions): string {
  const word = template
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()
    .slice(0, 20);
  const digest = createHash('sha256')
    .update(JSON.stringify([template, version]))
    .digest('hex')
    .slice(0, 12);
  return `${version === undefined ? prefixOfRun() : ''}template_${word}_${digest}`;
}

function build(name: string, prepare: TemplateOptions['prepare']): Promise<string> {
  return whileLocked(name, async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return name;
    const unfinished = `${name}_new`;
    const drop = `DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`;
    await admin.query(drop);
    await admin.query(`CREATE DATABASE ${unfinished}`);
    try {
      await prepare(urlOf(unfinished));
    } catch (error) {
      await admin.query(drop);
      throw error;
    }
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
    return name;
  });
}
