import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { composeSupergraph } from './compose-supergraph';
import { replaceMarkedPart } from './marked-part';
import { readOwnership } from './ownership';
import { printOwnershipTable } from './ownership-table';
import { readGuardedPlaces } from './permissions/guarded-place';
import { findPermissionFaults, PermissionFaultsError } from './permissions/permission-faults';
import { printGuardedPlaces, printRoles } from './permissions/permission-tables';
import { readSubgraphSchemas } from './subgraph-schemas';

/** Where the commands read and write. */
export interface Places {
  /** The folder with one folder per subgraph. */
  readonly subgraphs: string;
  /** The supergraph file. */
  readonly supergraph: string;
}

/** What a command says, and whether it is content. */
export interface Report {
  readonly isGood: boolean;
  readonly lines: readonly string[];
}

/** Composes the subgraphs and writes the supergraph file when it differs. */
export function compose({ subgraphs, supergraph: file }: Places): Report {
  const schemas = readSubgraphSchemas(subgraphs);
  const { supergraph, hints } = composeSupergraph(schemas);
  const isSame = readIfThere(file) === supergraph;
  if (!isSame) replaceFile(file, supergraph);
  const names = schemas.map(({ name }) => name).join(', ');
  return {
    isGood: true,
    lines: [...hints, `${isSame ? 'Unchanged' : 'Wrote'}: ${relative(process.cwd(), file)} (${names}).`],
  };
}

/** Composes the subgraphs and compares with the supergraph file. */
export function check({ subgraphs, supergraph: file }: Places): Report {
  const { supergraph, hints } = composeSupergraph(readSubgraphSchemas(subgraphs));
  const isSame = readIfThere(file) === supergraph;
  const place = relative(process.cwd(), file);
  const verdict = isSame ? `${place} is up to date.` : `${place} does not match the subgraphs. Run: npm run generate`;
  return { isGood: isSame, lines: [...hints, verdict] };
}

/** Prints the ownership table of the supergraph file. */
export function printOwnership({ supergraph }: Places): Report {
  return { isGood: true, lines: [ownershipTable(supergraph).trimEnd()] };
}

/** Puts the ownership table between the marks of a Markdown document. */
export function writeOwnership(places: Places, document: string): Report {
  return writeParts(document, ownershipParts(places));
}

/** Compares the ownership table in a Markdown document with the supergraph. */
export function checkOwnership(places: Places, document: string): Report {
  return checkParts(document, ownershipParts(places), 'ownership');
}

/** Puts the tables of who may do what between the marks of a Markdown document. */
export function writePermissions(places: Places, document: string): Report {
  return writeParts(document, permissionParts(places));
}

/** Compares the tables of who may do what in a Markdown document with roles and supergraph. */
export function checkPermissions(places: Places, document: string): Report {
  return checkParts(document, permissionParts(places), 'permissions');
}

/** Mark → what stands there. */
type Parts = Readonly<Record<string, string>>;

function ownershipParts({ supergraph }: Places): Parts {
  return { ownership: ownershipTable(supergraph) };
}

/** @throws PermissionFaultsError when something is open that must not be */
function permissionParts({ subgraphs, supergraph: file }: Places): Parts {
  const supergraph = readFileSync(file, 'utf8');
  const schemas = readSubgraphSchemas(subgraphs);
  const faults = findPermissionFaults(supergraph, schemas);
  if (faults.length > 0) throw new PermissionFaultsError(faults);
  const places = readGuardedPlaces(supergraph, schemas);
  return { roles: printRoles(), guarded: printGuardedPlaces(places) };
}

function writeParts(document: string, parts: Parts): Report {
  const text = readFileSync(document, 'utf8');
  const wanted = withParts(text, parts);
  if (wanted !== text) replaceFile(document, wanted);
  return { isGood: true, lines: [`${wanted === text ? 'Unchanged' : 'Wrote'}: ${document}.`] };
}

function checkParts(document: string, parts: Parts, command: string): Report {
  const text = readFileSync(document, 'utf8');
  const isGood = withParts(text, parts) === text;
  const remedy = `Run: node packages/supergraph/dist/main.js ${command} --write ${document}`;
  const verdict = isGood
    ? `The ${command} in ${document} are up to date.`
    : `The ${command} in ${document} are stale. ${remedy}`;
  return { isGood, lines: [verdict] };
}

function withParts(text: string, parts: Parts): string {
  return Object.entries(parts).reduce((page, [mark, content]) => replaceMarkedPart(page, mark, content), text);
}

function ownershipTable(supergraphFile: string): string {
  return printOwnershipTable(readOwnership(readFileSync(supergraphFile, 'utf8')));
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** A running gateway watches the supergraph: it must never see half a file. */
function replaceFile(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
