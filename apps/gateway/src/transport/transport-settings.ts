import { milliseconds, type Settings, setting } from '@kakehashi/config';
import { policyOverrides } from './policy-overrides';
import { policySettings } from './policy-settings';

/** What can be set about the calls to subgraphs. */
export const transportSettings = {
  REQUEST_DEADLINE_MS: setting({
    schema: milliseconds().default(30_000),
    description:
      'How long one request of a client, or one page of an export, may take as a whole, in milliseconds; what is still missing then is null with `REQUEST_TIMEOUT`.',
  }),
  ...policySettings,
  SUBGRAPH_SETTINGS: setting({
    schema: policyOverrides().optional(),
    description:
      'What single subgraphs have otherwise than said above: a JSON object or the path of a file with one, such as `{"people": {"deadlineMs": 2000}}`.',
  }),
};

/** The settings of the calls to subgraphs, checked. */
export type TransportSettings = Settings<typeof transportSettings>;
