import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roles } from '@kakehashi/permissions';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { DevelopmentIssuer } from './development-issuer';
import { printToken } from './token-command';

describe('printToken', () => {
  const root = mkdtempSync(join(tmpdir(), 'issuer-'));
  const folder = join(root, '.kakehashi', 'issuer');

  afterAll(() => rmSync(root, { recursive: true }));

  const print = async (...commandLine: string[]) => {
    const lines: string[] = [];
    await printToken(root, commandLine, { line: (text) => lines.push(text), step: (_, run) => run() });
    return lines.join('\n');
  };
  const verify = async (token: string) => {
    const keys = createLocalJWKSet(JSON.parse(readFileSync(join(folder, 'jwks.json'), 'utf8')));
    return (await jwtVerify(token, keys, { issuer: 'kakehashi-development', audience: 'kakehashi' })).payload;
  };

  it('prints a token of the role, for whom it is said', async () => {
    const payload = await verify(
      await print('--as', 'organisation-officer', '--person', 'p1', '--organisation', 'o1', '--hours', '2'),
    );
    expect(payload).toMatchObject({
      sub: 'p1',
      role: 'organisation-officer',
      person: 'p1',
      organisation: 'o1',
      scope: roles['organisation-officer'].scopes.join(' '),
    });
    expect(Number(payload.exp) - Number(payload.iat)).toBe(7_200);
    expect((await verify(await print('--as', 'funder-officer', '--organisation', 'o1'))).sub).toBe('o1');
    expect((await verify(await print('--as', 'member'))).sub).toBe('member');
  });

  it('signs by the same key from then on, which only its owner may read', async () => {
    const [one, other] = [await print('--as', 'member'), await print('--as', 'analyst')].map(decodeProtectedHeader);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) });
    if (process.platform !== 'win32') expect(statSync(join(folder, 'private-key.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'jwks.json'), 'utf8')).not.toContain('"d"');
  });

  it.each([
    [[], /There is no role ""\. .*the roles are: member, expert, organisation-officer/],
    [['--as', 'king'], /There is no role "king"/],
    [['--as', 'member', '--hours', '0'], /--hours must be a number above 0, at most 8760, but got: "0"/],
    [['--as', 'member', '--hours', 'x'], /--hours must be/],
    [['--as', 'member', '--nothing'], /Unknown option/],
    [['--as', 'expert'], /The role "expert" is of one person: --person must say which, by its id\. Type npm run token/],
    [['--as', 'funder-officer', '--person', 'p1'], /is of one organisation: --organisation must say which/],
  ])('refuses %j', async (commandLine, message) => {
    await expect(print(...commandLine)).rejects.toThrow(message);
  });

  it('tells what to do about a broken key', async () => {
    const issuer = await DevelopmentIssuer.open(join(root, '.kakehashi'));
    writeFileSync(join(folder, 'private-key.json'), '{');
    await expect(issuer.sign({ role: 'member', hours: 1 })).rejects.toThrow(/can not be read: .* Remove .*issuer/);
  });
});
