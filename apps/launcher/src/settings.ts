import { resolve } from 'node:path';
import { portNumber, postgresUrl, readSettings, setting, z } from '@kakehashi/config';

/** The settings of `npm start` and its sisters. */
export const launcherSettings = {
  PORT: setting({ schema: portNumber().default(4000), description: 'Port of the API and the explorer.' }),
  HOST: setting({
    schema: z.string().min(1).default('127.0.0.1'),
    description:
      'Address that the API listens on; `0.0.0.0` opens it to the network. Subgraphs and database stay on loopback.',
  }),
  DATA_FOLDER: setting({
    schema: z.string().min(1).default('.kakehashi'),
    description: 'Folder of the embedded database, the keys and the logs, relative to the repository.',
  }),
  GATEWAY_SIGNATURE: setting({
    schema: z.enum(['required', 'off']).default('required'),
    description:
      '`off` lets subgraphs answer whoever asks, not only the gateway, and everybody as anonymous: for work on one of them.',
  }),
  JWT_ISSUER: setting({
    schema: z.string().min(1).optional(),
    description:
      'Whose tokens the gateway accepts instead of those of `npm run token`; with the other `JWT_…` settings of the gateway.',
  }),
};

/** The launcher's settings, checked; the data folder is an absolute path. */
export interface LauncherSettings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Whether the gateway is told another issuer of tokens than this machine's own. */
  readonly hasForeignIssuer: boolean;
  /** Whether subgraphs answer only what the gateway has signed. */
  readonly isSigned: boolean;
}

/**
 * @param root the repository
 * @throws SettingsError that tells every fault
 */
export function readLauncherSettings(root: string): LauncherSettings {
  const { PORT, HOST, DATA_FOLDER, JWT_ISSUER, GATEWAY_SIGNATURE } = readSettings(launcherSettings);
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(root, DATA_FOLDER),
    hasForeignIssuer: JWT_ISSUER !== undefined,
    isSigned: GATEWAY_SIGNATURE === 'required',
  };
}

/** The name of the setting that gives a subgraph a PostgreSQL database of the user's own, such as `PEOPLE_DATABASE_URL`. */
export function databaseSettingOf(subgraph: string): string {
  return `${subgraph.replaceAll('-', '_').toUpperCase()}_DATABASE_URL`;
}

/**
 * The databases that the settings name: subgraph → address. Those of the other subgraphs are embedded.
 *
 * @throws SettingsError when an address is not one of PostgreSQL
 */
export function readExternalDatabases(subgraphs: readonly string[]): Map<string, string> {
  const declare = (subgraph: string) =>
    setting({
      schema: postgresUrl().optional(),
      description: `Address of a PostgreSQL database for ${subgraph}, instead of the embedded one.`,
      isSecret: true,
    });
  const settings = readSettings(
    Object.fromEntries(subgraphs.map((subgraph) => [databaseSettingOf(subgraph), declare(subgraph)])),
  );
  const addresses = new Map<string, string>();
  for (const subgraph of subgraphs) {
    const address = settings[databaseSettingOf(subgraph)];
    if (address !== undefined) addresses.set(subgraph, address);
  }
  return addresses;
}

/** Where the person stood when calling npm, which itself goes to the repository; without npm, the current folder. */
export function readCallersFolder(): string {
  const callersFolder = setting({
    schema: z.string().default(process.cwd()),
    description: "Set by npm: the caller's folder.",
  });
  return readSettings({ INIT_CWD: callersFolder }).INIT_CWD;
}
