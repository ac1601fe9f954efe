import { type JsonObject, setOwn } from '../json';

/**
 * Asks data for its text; nobody else has this key.
 *
 * Not a WeakMap from the data to its text: collections of the young generation keep alive all that a long-lived WeakMap
 * leads to, so that every answer would live until the whole heap is collected.
 */
const TEXT = Symbol('text');

/** Reads its text when someone first looks into the object or changes it. */
class UnreadData implements ProxyHandler<JsonObject> {
  private isRead = false;

  constructor(private readonly text: string) {}

  get(data: JsonObject, key: string | symbol) {
    if (key === TEXT) return this.isRead ? undefined : this.text;
    return Reflect.get(this.read(data), key);
  }

  has(data: JsonObject, key: string | symbol) {
    return Reflect.has(this.read(data), key);
  }

  ownKeys(data: JsonObject) {
    return Reflect.ownKeys(this.read(data));
  }

  getOwnPropertyDescriptor(data: JsonObject, key: string | symbol) {
    return Reflect.getOwnPropertyDescriptor(this.read(data), key);
  }

  set(data: JsonObject, key: string | symbol, value: unknown) {
    return Reflect.set(this.read(data), key, value);
  }

  defineProperty(data: JsonObject, key: string | symbol, descriptor: PropertyDescriptor) {
    return Reflect.defineProperty(this.read(data), key, descriptor);
  }

  deleteProperty(data: JsonObject, key: string | symbol) {
    return Reflect.deleteProperty(this.read(data), key);
  }

  preventExtensions(data: JsonObject) {
    return Reflect.preventExtensions(this.read(data));
  }

  private read(data: JsonObject): JsonObject {
    if (this.isRead) return data;
    this.isRead = true;
    for (const [key, value] of Object.entries(JSON.parse(this.text))) setOwn(data, key, value);
    return data;
  }
}

/**
 * Makes the data of an answer out of its JSON text; the text is parsed when someone first looks into the data.
 *
 * Most data is sent as it is: then {@link textOfData} gives the text, and its objects are never made.
 */
export function dataOfText(text: string): JsonObject {
  return new Proxy<JsonObject>({}, new UnreadData(text));
}

/** The JSON text of an answer's data; undefined when it is not known, or someone has looked into the data and may have changed it. */
export function textOfData(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null ? (data as { readonly [TEXT]?: string })[TEXT] : undefined;
}
