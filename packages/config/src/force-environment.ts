/**
 * Sets a variable that a library reads by itself, whatever the user's environment says.
 *
 * Must run before the library is loaded when it reads the variable at that time.
 */
export function forceEnvironment(name: string, value: string): void {
  process.env[name] = value;
}
