import { type JsonObject, setOwn } from '../json';

/** Data that nobody has looked into yet. */
const unread = new WeakMap<object, UnreadData>();

/** Reads its text when someone first looks into the object or changes it. */
class UnreadData implements ProxyHandler<JsonObject> {
  private isRead = false;

  constructor(readonly text: string) {}

  get(data: JsonObject, key: string | symbol) {
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

  /** Whether it is still as it was written. */
  get isUntouched(): boolean {
    return !this.isRead;
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
  const handler = new UnreadData(text);
  const data = new Proxy<JsonObject>({}, handler);
  unread.set(data, handler);
  return data;
}

/** The JSON text of an answer's data; undefined when it is not known, or someone has looked into the data and may have changed it. */
export function textOfData(data: unknown): string | undefined {
  const known = typeof data === 'object' && data !== null ? unread.get(data) : undefined;
  return known?.isUntouched ? known.text : undefined;
}
