import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { CallVerifier, readKeySet } from '@kakehashi/call-signature';
import { type Settings, SettingsError, setting, z } from '@kakehashi/config';

/** `name=http://host:port` pairs with commas between, as a map; a name stands once. */
const addresses = () =>
  z
    .string()
    .transform((text, context): ReadonlyMap<string, string> => {
      const found = new Map<string, string>();
      for (const part of text.split(',').map((one) => one.trim())) {
        if (part === '') continue;
        const [, name, address] = /^([^=\s]+)=(.+)$/.exec(part) ?? [];
        if (name !== undefined && address !== undefined && isHttpUrl(address) && !found.has(name))
          found.set(name, address);
        else context.addIssue(`must be name=http://host:port, each name once, but one is ${JSON.stringify(part)}`);
      }
      return found;
    })
    .optional();

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** What can be set about events between subgraphs. */
export const eventSettings = {
  EVENT_SOURCES: setting({
    schema: addresses(),
    description:
      'Addresses of the subgraphs whose events are read and whose rows are copied: `name=http://host:port`, with commas between. Nothing is read of one that is not named.',
  }),
  EVENT_KEY_FILE: setting({
    schema: z.string().optional(),
    description:
      'File with the private key, as JSON Web Key (Ed25519), by which this subgraph signs to others. Without it, it does not sign.',
  }),
  EVENT_READERS_FOLDER: setting({
    schema: z.string().optional(),
    description:
      'Folder with the public keys of the subgraphs that may read the events of this one, and those rows that they may copy: a file `<name>.json` for each, as JSON Web Key Set, read at start. Without it nobody may; or everybody, where the gateway’s signature is not asked for either.',
  }),
};

/** The settings of events, checked. */
export type EventSettings = Settings<typeof eventSettings>;

/** Reader → by what its requests are known. */
export type EventReaders = ReadonlyMap<string, CallVerifier<undefined>>;

/**
 * Opens the keys of those who may read the events of a subgraph; undefined when it is not set who they are.
 *
 * @throws SettingsError when the folder or a file in it can not be read
 */
export function openEventReaders(
  subgraph: string,
  { EVENT_READERS_FOLDER: folder }: Pick<EventSettings, 'EVENT_READERS_FOLDER'>,
): EventReaders | undefined {
  if (folder === undefined) return undefined;
  return new Map(
    listKeyFiles(folder).map((file) => {
      const reader = basename(file, '.json');
      const keys = readKeySet(join(folder, file), 'EVENT_READERS_FOLDER');
      return [reader, new CallVerifier(keys, { issuer: reader, audience: subgraph }, () => undefined)];
    }),
  );
}

function listKeyFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => extname(file) === '.json');
  } catch (fault) {
    throw new SettingsError([`EVENT_READERS_FOLDER: must be a folder that can be read, but ${folder}: ${fault}`]);
  }
}
