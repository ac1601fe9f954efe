import { CallVerifier, readKeySet } from '@kakehashi/call-signature';
import { type Settings, setting, z } from '@kakehashi/config';

/** `name=value` pairs with commas between, as a map; a name stands once. */
const pairs = (isValue: (text: string) => boolean, shape: string) =>
  z
    .string()
    .transform((text, context): ReadonlyMap<string, string> => {
      const found = new Map<string, string>();
      for (const part of text.split(',').map((one) => one.trim())) {
        if (part === '') continue;
        const [, name, value] = /^([^=\s]+)=(.+)$/.exec(part) ?? [];
        if (name !== undefined && value !== undefined && isValue(value) && !found.has(name)) found.set(name, value);
        else context.addIssue(`must be ${shape}, each name once, but one is ${JSON.stringify(part)}`);
      }
      return found;
    })
    .optional();

const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** What can be set about events between subgraphs. */
export const eventSettings = {
  EVENT_SOURCES: setting({
    schema: pairs(isHttpUrl, 'name=http://host:port'),
    description:
      'Addresses of the subgraphs whose events are read: `name=http://host:port`, with commas between. The events of one that is not named are not read.',
  }),
  EVENT_KEY_FILE: setting({
    schema: z.string().optional(),
    description:
      'File with the private key, as JSON Web Key (Ed25519), by which this subgraph signs as a reader of events. Without it, it does not sign.',
  }),
  EVENT_READERS: setting({
    schema: pairs(() => true, 'name=file'),
    description:
      'Who may read the events of this subgraph: `name=file`, with commas between, each file with that subgraph’s public keys as JSON Web Key Set, read at start. Without any, nobody may; or everybody, where the gateway’s signature is not asked for either.',
  }),
};

/** The settings of events, checked. */
export type EventSettings = Settings<typeof eventSettings>;

/** Reader → by what its requests are known. */
export type EventReaders = ReadonlyMap<string, CallVerifier<undefined>>;

/**
 * Opens the keys of those who may read the events of a subgraph.
 *
 * @throws SettingsError when a file can not be read
 */
export function openEventReaders(subgraph: string, { EVENT_READERS: files }: EventSettings): EventReaders {
  return new Map(
    [...(files ?? [])].map(([reader, file]) => [
      reader,
      new CallVerifier(readKeySet(file, 'EVENT_READERS'), { issuer: reader, audience: subgraph }, () => undefined),
    ]),
  );
}
