import { flag, type Settings, setting } from '@kakehashi/config';
import { changeStreams } from './changes/change-streams';

/** What can be set about keeping answers. */
export const cachingSettings = {
  RESPONSE_CACHE: setting({
    schema: flag().default(false),
    description:
      'Whether whole answers to queries are kept as long as every subgraph that took part allows by its `cache-control` header.',
  }),
  ENTITY_CACHE: setting({
    schema: flag().default(false),
    description:
      'Whether what a subgraph tells of an entity is kept, each entity by itself, as long as that subgraph allows; then only what is missing is asked for.',
  }),
  CHANGE_STREAMS: setting({
    schema: changeStreams().optional(),
    description:
      'Subgraphs that tell their changes as server-sent events, so that what changes is forgotten at once: names separated by commas, or `name=/path` where it is not `/streams/changes`.',
  }),
};

/** The settings of keeping answers, checked. */
export type CachingSettings = Settings<typeof cachingSettings>;
