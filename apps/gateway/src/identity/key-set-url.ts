const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether keys may be fetched from an address: nobody on the way must be able to exchange them. */
export function isKeySetUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}
