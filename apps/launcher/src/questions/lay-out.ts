const WIDTH = 120;

/**
 * Lays a JSON value out for people: what fits into a line stands in one, all else with each part in lines of its own.
 *
 * @param indent before the value's further lines
 * @param taken how much of the first line is taken
 */
export function layOut(value: unknown, indent = '', taken = indent.length): string {
  const flat = inOneLine(value);
  if (taken + flat.length <= WIDTH || value === null || typeof value !== 'object') return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((item) => deeper + layOut(item, deeper)).join(',\n')}\n${indent}]`;
  const parts = Object.entries(value).map(([name, part]) => {
    const begin = `${deeper}${JSON.stringify(name)}: `;
    return begin + layOut(part, deeper, begin.length);
  });
  return `{\n${parts.join(',\n')}\n${indent}}`;
}

function inOneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inOneLine).join(', ')}]`;
  const parts = Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}: ${inOneLine(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}
