import { describeSettings, portNumber, postgresUrl, readSettings, SettingsError, setting } from './index';

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

describe('describeSettings', () => {
  it('tells defaults and which settings are required', () => {
    expect(describeSettings(declaration)).toEqual([
      { name: 'PORT', default: '`4000`', description: 'Port to listen on.' },
      { name: 'DATABASE_URL', default: 'required', description: 'Where the data is.' },
    ]);
  });
});
