/**
 * The environment of a child: ours, with what it is given on top. Addresses of databases are left out, so that each
 * subgraph knows its own only. `NODE_ENV` is `production` unless it is set: development mode is slower and tells more.
 */
export function childEnvironment(given: Readonly<Record<string, string>>): Record<string, string | undefined> {
  const inherited = Object.entries(process.env).filter(([name]) => !name.endsWith('DATABASE_URL'));
  return { NODE_ENV: 'production', ...Object.fromEntries(inherited), ...given };
}

/**
 * What a subgraph is given. The settings file of the caller's environment is the gateway's: a subgraph would refuse the
 * settings in it that it does not know.
 */
export function subgraphEnvironment(
  databaseUrl: string,
  given: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return { CONFIG_FILE: '', DATABASE_URL: databaseUrl, ...given };
}
