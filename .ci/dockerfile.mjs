import { posix } from 'node:path';

/**
 * One stage of a Dockerfile.
 *
 * @typedef {object} Stage
 * @property {string} name its `AS` name, or its number
 * @property {string} base the image or earlier stage that it begins with, arguments filled in
 * @property {string[]} declared names of its ARGs
 * @property {Map<string, string>} environment
 * @property {string} folder the last WORKDIR
 * @property {{verb: string, text: string, folder: string}[]} instructions with variables filled in where Docker does so
 */

/** The instructions in which Docker itself fills in variables; in RUN it is the shell that does. */
const FILLED_IN = ['COPY', 'ENV', 'EXPOSE', 'FROM', 'STOPSIGNAL', 'USER', 'WORKDIR'];
const KNOWN = [...FILLED_IN, 'ARG', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN'];

/**
 * Reads a Dockerfile as it is built with the given arguments.
 *
 * @param {string} text
 * @param {Readonly<Record<string, string>>} given build arguments
 * @returns {{stages: Stage[], declared: string[], faults: string[]}} `declared`: the names of all ARGs
 */
export function readDockerfile(text, given) {
  const faults = [];
  const stages = [];
  const globals = new Map();
  const declared = [];
  for (const { verb, rest } of instructionsOf(text)) {
    if (!KNOWN.includes(verb)) faults.push(`the instruction ${verb} is not known here`);
    const stage = stages.at(-1);
    const variables = stage === undefined || verb === 'FROM' ? globals : stage.variables;
    const filled = FILLED_IN.includes(verb) ? fillIn(rest, variables, faults) : rest;
    if (verb === 'ARG') {
      const [, name, fallback] = /^(\w+)(?:=(.*))?$/.exec(rest) ?? [];
      declared.push(name);
      const value = given[name] ?? fallback ?? globals.get(name);
      if (value === undefined) faults.push(`the build argument ${name} has no value`);
      variables.set(name, value ?? '');
    } else if (verb === 'FROM') {
      const [, base, name = String(stages.length)] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(filled) ?? [];
      const parent = stages.find((earlier) => earlier.name === base);
      stages.push({
        ...{ name, base, instructions: [], folder: parent?.folder ?? '/' },
        environment: new Map(parent?.environment),
        variables: new Map(parent?.environment),
      });
    } else if (stage === undefined) {
      faults.push(`${verb} stands before the first FROM`);
    } else {
      if (verb === 'WORKDIR') stage.folder = posix.resolve(stage.folder, filled);
      if (verb === 'ENV') {
        for (const [, name, value] of filled.matchAll(/(\w+)=("[^"]*"|\S*)/g)) {
          stage.environment.set(name, value.replaceAll('"', ''));
          stage.variables.set(name, value.replaceAll('"', ''));
        }
      }
      stage.instructions.push({ verb, text: filled, folder: stage.folder });
    }
  }
  return { stages, declared, faults };
}

/** Lines joined where they are continued, without comments: verb and rest. */
function instructionsOf(text) {
  const joined = text.replace(/^\s*#.*\n/gm, '').replace(/\\\s*\n/g, ' ');
  return joined
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, verb, rest] = /^(\S+)\s*(.*)$/.exec(line);
      return { verb: verb.toUpperCase(), rest };
    });
}

function fillIn(text, variables, faults) {
  return text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced, bare) => {
    const value = variables.get(braced ?? bare);
    if (value === undefined) faults.push(`${whole} is not declared where it is used`);
    return value ?? '';
  });
}

/**
 * The exec form of an instruction, `["node", "x.js"]`; undefined for the shell form, in which signals do not reach the program.
 *
 * @param {string} text
 * @returns {string[] | undefined}
 */
export function execForm(text) {
  try {
    const words = JSON.parse(text);
    return Array.isArray(words) ? words : undefined;
  } catch {
    return undefined;
  }
}
