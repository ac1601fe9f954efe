import { readSettings, SettingsError } from '@kakehashi/config';
import { eventSettings, openEventReaders } from './event-settings';

describe('The settings of events', () => {
  it('take pairs with commas between', () => {
    const read = readSettings(eventSettings, {
      EVENT_SOURCES: 'people=http://127.0.0.1:4101, programmes=https://programmes:4103',
      EVENT_READERS: 'funding=/keys/funding.json',
    });
    expect([...(read.EVENT_SOURCES ?? [])]).toEqual([
      ['people', 'http://127.0.0.1:4101'],
      ['programmes', 'https://programmes:4103'],
    ]);
    expect([...(read.EVENT_READERS ?? [])]).toEqual([['funding', '/keys/funding.json']]);
    expect(readSettings(eventSettings, {})).toEqual({});
  });

  it.each([
    [
      { EVENT_SOURCES: 'people' },
      /EVENT_SOURCES: must be name=http:\/\/host:port, each name once, but one is "people"/,
    ],
    [{ EVENT_SOURCES: 'people=ftp://x' }, /but one is "people=ftp:\/\/x"/],
    [{ EVENT_SOURCES: 'a=http://x,a=http://y' }, /but one is "a=http:\/\/y"/],
    [{ EVENT_READERS: '=file' }, /EVENT_READERS: must be name=file/],
  ])('refuse %j', (environment, message) => {
    expect(() => readSettings(eventSettings, environment)).toThrow(message);
  });

  it('name the file whose keys can not be read', () => {
    const settings = readSettings(eventSettings, { EVENT_READERS: 'funding=/nowhere.json' });
    const open = () => openEventReaders('programmes', settings);
    expect(open).toThrow(SettingsError);
    expect(open).toThrow(/EVENT_READERS: must be a file with a JSON Web Key Set, but \/nowhere\.json: .*ENOENT/);
  });
});
