/**
 * The environment of a child: ours, with what it is given on top. Addresses of databases are left out, so that each
 * subgraph knows its own only. `NODE_ENV` is `production` unless it is set: development mode is slower and tells more.
 */
export function childEnvironment(given: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.endsWith('DATABASE_URL'));
  return { NODE_ENV: 'production', ...Object.fromEntries(inherited), ...given };
}
