import { flag, type Settings, setting } from '@kakehashi/config';

/** What can be set about keeping answers. */
export const cachingSettings = {
  RESPONSE_CACHE: setting({
    schema: flag().default(false),
    description:
      'Whether whole answers to queries are kept as long as every subgraph that took part allows by its `cache-control` header.',
  }),
};

/** The settings of keeping answers, checked. */
export type CachingSettings = Settings<typeof cachingSettings>;
