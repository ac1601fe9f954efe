// node .ci/complete-lock.mjs: adds to package-lock.json the packages for other platforms that npm could not look up.
//
// A registry mirror that does not carry, say, the macOS builds of the linter makes npm leave them out of the lock file, and
// npm 11 then refuses the file on every machine. Names and exact versions stand in the package that asks for them; platform
// and processor are told by the name. Run it after `npm install` behind such a mirror.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const SYSTEMS = { windows: 'win32' };
for (const name of ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']) SYSTEMS[name] = name;
const PROCESSORS = { 64: 'x64' };
for (const name of ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64']) PROCESSORS[name] = name;
const EXACT_VERSION = /^\d+\.\d+\.\d+[\w.-]*$/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const words = name.split('/').at(-1).split('-');
    const system = words.map((word) => SYSTEMS[word]).find(Boolean);
    const processor = words.map((word) => PROCESSORS[word]).find(Boolean);
    const isThere = [`node_modules/${name}`, `${path}/node_modules/${name}`].some((place) => lock.packages[place]);
    if (isThere || !system || !processor || !EXACT_VERSION.test(version)) continue;
    const libc = words.includes('musl')
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [processor],
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      os: [system],
    };
    added += 1;
  }
}
const sorted = Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
process.stdout.write(`${added} packages for other platforms added\n`);
