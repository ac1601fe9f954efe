/** A whole number from 0 to 2³²−1 that depends on nothing but the parts (FNV-1a over their JSON, mixed). */
export function hash(...parts: readonly unknown[]): number {
  let value = 0x811c9dc5;
  for (const character of JSON.stringify(parts)) {
    value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
