import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  configFileSettings,
  count,
  describeSettings,
  portNumber,
  postgresUrl,
  readProgramSettings,
  readSettings,
  SettingsError,
  setting,
  z,
} from './index';

const declaration = {
  PORT: setting({ schema: portNumber().default(4000), description: 'Port to listen on.' }),
  DATABASE_URL: setting({ schema: postgresUrl(), description: 'Where the data is.', isSecret: true }),
};

describe('readSettings', () => {
  it('reads, converts and fills in defaults', () => {
    expect(readSettings(declaration, { DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/people' })).toEqual({
      PORT: 4000,
      DATABASE_URL: 'postgres://a:b@127.0.0.1:5432/people',
    });
  });

  it('tells all faults at once and keeps secrets to itself', () => {
    const read = () => readSettings(declaration, { PORT: '70000', DATABASE_URL: 'mysql://root:hunter2@db' });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow(/PORT: .*70000[\s\S]*DATABASE_URL: must be a postgres:\/\/ URL/);
    expect(read).not.toThrow(/hunter2/);
  });

  it('takes an empty variable for a missing one', () => {
    expect(() => readSettings(declaration, { DATABASE_URL: '' })).toThrow(/it is missing/);
  });
});

describe('readProgramSettings', () => {
  const program = {
    ...declaration,
    ...configFileSettings,
    HEADERS: setting({ schema: z.string().default(''), description: 'Names.' }),
    LIMIT: setting({ schema: count().default(7), description: 'A limit.' }),
    PARTS: setting({
      schema: z
        .string()
        .transform((text) => JSON.parse(text))
        .optional(),
      description: 'Parts.',
    }),
  };
  const DATABASE_URL = 'postgres://a:b@127.0.0.1:5432/people';
  let folder: string;
  let file: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
    file = join(folder, 'settings.json');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Reads with this text in the file. */
  const read = (text: string, environment: Record<string, string> = {}, options: Record<string, string> = {}) => {
    writeFileSync(file, text);
    return readProgramSettings(program, options, { CONFIG_FILE: file, ...environment });
  };

  it('takes an option first, then the environment, then the file, then the default', () => {
    const text = JSON.stringify({ PORT: 1, HEADERS: 'file', DATABASE_URL });
    expect(read(text, { PORT: '2', HEADERS: 'environment' }, { PORT: '3' })).toMatchObject({
      PORT: 3,
      HEADERS: 'environment',
      LIMIT: 7,
      DATABASE_URL,
    });
    expect(read(text, { PORT: '' })).toMatchObject({ PORT: 1, HEADERS: 'file' });
  });

  it('takes text, numbers, lists and objects', () => {
    const text = JSON.stringify({
      PORT: 80,
      HEADERS: ['a', 'b'],
      PARTS: { x: [1, { y: true }] },
      LIMIT: null,
      DATABASE_URL,
    });
    expect(read(`\uFEFF${text}`)).toMatchObject({
      PORT: 80,
      HEADERS: 'a,b',
      PARTS: { x: [1, { y: true }] },
      LIMIT: 7,
    });
  });

  it('tells the faults of all sources at once, each with its source, and keeps secrets to itself', () => {
    const text = JSON.stringify({
      LIMIT: -3,
      PROT: 1,
      EXPLORER: true,
      DATABASE_URL: 'mysql://root:hunter2@db',
      CONFIG_FILE: 'other',
    });
    const reading = () => read(text, { PORT: 'x' }, {});
    expect(reading).toThrow(SettingsError);
    const told = [
      `PROT: there is no such setting; perhaps PORT is meant (in ${file})`,
      `EXPLORER: there is no such setting (in ${file})`,
      `CONFIG_FILE: a settings file can not name another (in ${file})`,
      'got: "x", in the environment',
      `got: "-3", in ${file}`,
      `DATABASE_URL: must be a postgres:// URL with host and database (its value is not shown, in ${file})`,
    ];
    for (const fault of told) expect(reading).toThrow(fault);
    expect(reading).not.toThrow(/hunter2/);
  });

  it.each([
    ['[]', 'must hold a JSON object, but holds a list'],
    ['null', 'must hold a JSON object, but holds null'],
    ['"PORT"', 'must hold a JSON object, but holds a string'],
    ['{"PORT": 1,}', 'must be JSON: '],
    ['{"__proto__": {"PORT": 1}}', '__proto__: there is no such setting'],
  ])('refuses the file %s', (text, fault) => {
    expect(() => read(text, { DATABASE_URL })).toThrow(fault);
  });

  it('tells that the file can not be read', () => {
    const reading = () => readProgramSettings(program, {}, { CONFIG_FILE: join(folder, 'none.json'), DATABASE_URL });
    expect(reading).toThrow(/CONFIG_FILE: .*none\.json can not be read: ENOENT/);
  });
});

describe('describeSettings', () => {
  it('tells defaults and which settings are required', () => {
    expect(describeSettings(declaration)).toEqual([
      { name: 'PORT', default: '`4000`', description: 'Port to listen on.' },
      { name: 'DATABASE_URL', default: 'required', description: 'Where the data is.' },
    ]);
  });
});
