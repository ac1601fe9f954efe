/**
 * The environment of PostgreSQL's programs: almost empty, so that neither a PGDATA nor a locale of the person who starts
 * them changes what they do. `undefined`, which inherits all, on Windows, whose programs need their system variables.
 */
export function serverEnvironment(): Record<string, string> | undefined {
  return process.platform === 'win32' ? undefined : { PATH: '/usr/bin:/bin', LC_ALL: 'C' };
}
