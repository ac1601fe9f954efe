import { createRequire } from 'node:module';

/**
 * Parses a compose file, anchors and merges included.
 *
 * @param {string} text
 * @returns {Record<string, any>}
 */
export function parseCompose(text) {
  // Jest brings this parser along.
  const yaml = createRequire(import.meta.url)('js-yaml');
  return yaml.safeLoad(text);
}

/**
 * A variable of the compose file: `${NAME:?message}` must be set, `${NAME:-default}` may be.
 *
 * @typedef {{name: string, rule: ':?' | ':-' | '', word: string}} Variable
 */

const VARIABLE = /\$\{(\w+)(?:(:\?|:-)([^}]*))?\}/g;

/** @returns {Variable[]} every use of a variable in the text, comments left out */
export function variablesOf(text) {
  const code = text.replace(/^\s*#.*$/gm, '');
  return [...code.matchAll(VARIABLE)].map(([, name, rule = '', word = '']) => ({ name, rule, word }));
}

/** Fills variables in, everywhere in a parsed file, as compose does. */
export function interpolate(value, settings) {
  if (typeof value === 'string') {
    return value.replace(VARIABLE, (_, name, rule, word) => settings[name] || (rule === ':-' ? word : ''));
  }
  if (Array.isArray(value)) return value.map((item) => interpolate(item, settings));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, interpolate(item, settings)]));
}

/**
 * The settings that an example file names: those that must be filled in, and those that are commented out with a default.
 *
 * @param {string} text
 * @returns {{required: Map<string, string>, optional: Map<string, string>}}
 */
export function readExample(text) {
  const entries = (pattern) => new Map([...text.matchAll(pattern)].map(([, name, value]) => [name, value]));
  return { required: entries(/^([A-Z]\w*)=(.*)$/gm), optional: entries(/^# ([A-Z]\w*)=(.*)$/gm) };
}
