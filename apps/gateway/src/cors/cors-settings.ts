import { type Settings, setting, z } from '@kakehashi/config';

/** Origins of pages: all of them, or those that are listed. */
export type Origins = '*' | readonly string[];

/** Origins, separated by commas, or `*` alone. */
const origins = () =>
  z.string().transform((given, context): Origins => {
    if (given.trim() === '*') return '*';
    const listed = given.split(',').map((origin) => origin.trim());
    for (const origin of listed.filter((each) => !isOrigin(each))) {
      context.addIssue(`"${origin}" is no origin, such as https://app.example or http://localhost:5173`);
    }
    return listed;
  });

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** What can be set about pages of other sites. */
export const corsSettings = {
  CORS_ORIGINS: setting({
    schema: origins().optional(),
    description:
      'Origins of pages, other than the explorer, that may ask the gateway from a browser, separated by commas: `https://app.example`; `*` is every one. Unset, none may.',
  }),
};

/** The settings about pages of other sites, checked. */
export type CorsSettings = Settings<typeof corsSettings>;
