/**
 * What global set-up hands to Jest's workers. The environment is the only way there: workers are processes of their own.
 * This file alone reads and writes it.
 */
export interface TestRun {
  /** Superuser address of the run's server. */
  readonly serverUrl: string;
  /** Unlike any other run's; part of the names of databases that end with the run. */
  readonly id: string;
}

/** Address of the server that the caller brought; `undefined` when this run has to start its own. */
export function givenServerUrl(): string | undefined {
  return process.env.TEST_DATABASE_URL || undefined;
}

/** Called once in global set-up, before workers start. */
export function announceRun({ serverUrl, id }: TestRun): void {
  process.env.KAKEHASHI_TEST_SERVER_URL = serverUrl;
  process.env.KAKEHASHI_TEST_RUN = id;
  // Tests run what users run: in development mode, libraries are slower and do more.
  process.env.NODE_ENV = 'production';
}

/** @throws Error when Jest runs without this package's preset */
export function currentRun(): TestRun {
  const { KAKEHASHI_TEST_SERVER_URL: serverUrl, KAKEHASHI_TEST_RUN: id } = process.env;
  if (serverUrl === undefined || id === undefined) {
    throw new Error("There is no PostgreSQL for this run: jest.config.js must say preset: '@kakehashi/testkit'.");
  }
  return { serverUrl, id };
}
