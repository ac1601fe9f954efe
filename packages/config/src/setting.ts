import type { z } from 'zod';

/** One declared setting: how its text is checked, and what it means to the person who sets it. */
export interface Setting<T> {
  /** Checks and converts the text. Give it `.default(...)` or `.optional()` when it may be missing. */
  readonly schema: z.ZodType<T>;
  /** Meaning, unit, default and consequence in one or two sentences; printed in the package's README. */
  readonly description: string;
  /** A secret's value is never printed, not even in an error. */
  readonly isSecret?: boolean;
}

/** The settings of one process: name, which is that of the environment variable → declaration. */
export type SettingsDeclaration = Record<string, Setting<unknown>>;

/** The checked values of declared settings, by name. */
export type Settings<D extends SettingsDeclaration> = {
  readonly [K in keyof D]: D[K] extends Setting<infer T> ? T : never;
};

/** Declares one setting and keeps its type. */
export function setting<T>(declaration: Setting<T>): Setting<T> {
  return declaration;
}
