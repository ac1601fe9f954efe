import { type Settings, setting, z } from '@kakehashi/config';

/** Who publishes the awards. */
export const publisherSettings = {
  PUBLISHER_NAME: setting({
    schema: z.string().min(1).default('Kakehashi'),
    description: 'Who publishes the awards, in the 360Giving export.',
  }),
  PUBLISHER_ID: setting({
    schema: z.string().min(1).optional(),
    description: 'Its identifier by https://org-id.guide, such as `XI-ROR-02b207r52`.',
  }),
  PUBLISHER_WEBSITE: setting({
    schema: z.url({ protocol: /^https?$/ }).optional(),
    description: 'Its website.',
  }),
  GRANT_ID_PREFIX: setting({
    schema: z
      .string()
      .regex(/^[\w-]+$/, 'must be letters, digits, `_` and `-`')
      .default('kakehashi'),
    description:
      'What stands before the ids of grants and organisations in the 360Giving export; publishers get theirs, such as `360G-example`, from 360Giving.',
  }),
};

/** The publisher's settings, checked. */
export type PublisherSettings = Settings<typeof publisherSettings>;
