import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@kakehashi/config';
import { eventSettings, openEventReaders } from './event-settings';

describe('The settings of events', () => {
  it('take pairs with commas between', () => {
    const read = readSettings(eventSettings, {
      EVENT_SOURCES: 'people=http://127.0.0.1:4101, programmes=https://programmes:4103',
    });
    expect([...(read.EVENT_SOURCES ?? [])]).toEqual([
      ['people', 'http://127.0.0.1:4101'],
      ['programmes', 'https://programmes:4103'],
    ]);
    expect(readSettings(eventSettings, {})).toEqual({});
  });

  it.each([
    [
      { EVENT_SOURCES: 'people' },
      /EVENT_SOURCES: must be name=http:\/\/host:port, each name once, but one is "people"/,
    ],
    [{ EVENT_SOURCES: 'people=ftp://x' }, /but one is "people=ftp:\/\/x"/],
    [{ EVENT_SOURCES: 'a=http://x,a=http://y' }, /but one is "a=http:\/\/y"/],
  ])('refuse %j', (environment, message) => {
    expect(() => readSettings(eventSettings, environment)).toThrow(message);
  });

  it('name the folder that can not be read, and the file that holds no keys', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readers-'));
    const open = (path: string) => () => openEventReaders('programmes', { EVENT_READERS_FOLDER: path });
    expect(open(join(folder, 'nowhere'))).toThrow(/EVENT_READERS_FOLDER: must be a folder that can be read, .*ENOENT/);
    expect(open(folder)()?.size).toBe(0);
    writeFileSync(join(folder, 'funding.json'), '{}');
    expect(open(folder)).toThrow(/EVENT_READERS_FOLDER: must be a file with a JSON Web Key Set, but .*funding\.json/);
    rmSync(folder, { recursive: true });
  });

  it('let it be open who reads where nothing is set', () => {
    expect(openEventReaders('programmes', { EVENT_READERS_FOLDER: undefined })).toBeUndefined();
  });
});
