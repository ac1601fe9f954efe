import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { report, repository, repositoryFiles } from './repository-files.mjs';

// What the documents promise: every relative link leads somewhere, every npm script that they name exists, every program
// that they start with node is there (after a build).

const read = (name) => readFileSync(join(repository, name), 'utf8');
const scriptsOf = (manifest) => Object.keys(JSON.parse(read(manifest)).scripts ?? {});
const rootScripts = scriptsOf('package.json');
const manifests = repositoryFiles(/(^|\/)package\.json$/);
const folderOfPackage = new Map(manifests.map((name) => [JSON.parse(read(name)).name, dirname(name)]));

const faults = [];
const counts = { links: 0, scripts: 0, programs: 0 };

const documents = repositoryFiles(/\.md$/);
for (const document of documents) {
  const text = read(document);
  for (const fault of [...linkFaults(document, text), ...scriptFaults(document, text), ...programFaults(text)]) {
    faults.push(`${document}: ${fault}`);
  }
}
if (documents.length === 0 || counts.links === 0 || counts.scripts === 0) faults.push('nothing was found to check');
report(
  faults,
  `${documents.length} documents, ${Object.entries(counts)
    .map(([what, n]) => `${n} ${what}`)
    .join(', ')}`,
);

function* linkFaults(document, text) {
  for (const target of linkTargets(text)) {
    counts.links += 1;
    const [path, anchor] = decodeURIComponent(target).split('#');
    const place = path === '' ? document : relative('.', join(dirname(document), path));
    const absolute = join(repository, place);
    if (place.startsWith('..')) yield `the link ${target} leaves the repository`;
    else if (!existsSync(absolute)) yield `the link ${target} leads nowhere`;
    else if (anchor && statSync(absolute).isFile() && !headingAnchors(readFileSync(absolute, 'utf8')).has(anchor)) {
      yield `the link ${target} leads to a heading that ${place} does not have`;
    }
  }
}

/** Targets of links and images to other files, `[text](target)` and `[text]: target`; code is no link. */
function linkTargets(text) {
  const prose = withoutFences(text).replace(/`[^`\n]*`/g, '');
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const references = [...prose.matchAll(/^\s*\[[^\]]+\]:\s+<?(\S+?)>?\s*$/gm)];
  return [...inline, ...references]
    .map(([, target]) => target)
    .filter((target) => !/^([a-z][a-z+.-]*:|\/\/)/i.test(target));
}

/** The anchors that the usual forges give to headings: lower case, punctuation dropped, spaces as hyphens. */
function headingAnchors(text) {
  const headings = [...withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)];
  const slug = (title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
  return new Set(headings.map(([, title]) => slug(title)));
}

function withoutFences(text) {
  return text.replace(/^(\s*)(```+|~~~+)[^\n]*\n[\s\S]*?^\s*\2\s*$/gm, '');
}

/** `npm run x` means a script of the root, of the document's own package, or of the one that `-w` names. */
function* scriptFaults(document, text) {
  for (const [command, script, rest] of text.matchAll(/\bnpm run ([\w:.-]*\w)([^\n`|]*)/g)) {
    counts.scripts += 1;
    const workspace = /(?:-w|--workspace)[ =](\S+)/.exec(rest)?.[1];
    if (workspace !== undefined) {
      const folder = folderOfPackage.get(workspace) ?? workspace;
      const manifest = join(folder, 'package.json');
      const isThere = manifests.includes(manifest) && scriptsOf(manifest).includes(script);
      if (!isThere) yield `"${command.trim()}" names a script that ${workspace} does not have`;
      continue;
    }
    const own = manifests.filter((name) => name !== 'package.json' && document.startsWith(`${dirname(name)}/`));
    const known = [...rootScripts, ...own.flatMap(scriptsOf)];
    if (!known.includes(script)) yield `"npm run ${script}" is no script of package.json`;
  }
  for (const [, script] of text.matchAll(/\bnpm (start|test)\b/g)) {
    counts.scripts += 1;
    if (!rootScripts.includes(script)) yield `"npm ${script}" is no script of package.json`;
  }
}

function* programFaults(text) {
  for (const [, program] of text.matchAll(/\bnode ((?:apps|packages|\.ci)\/[\w./-]+\.[cm]?js)\b/g)) {
    counts.programs += 1;
    if (!existsSync(join(repository, program))) yield `"node ${program}" starts a program that is not there`;
  }
}
