import { type DefinitionNode, Kind, parse, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../../text-hash';

/** Most characters of the texts whose verdicts are remembered. */
const REMEMBERED_CHARACTERS = 4_000_000;

const PREFIX = 'sha256:';

/** The documents of one manifest, or of several. */
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly written = new Set<string>();
  private readonly verdicts = new LRUCache<string, { readonly isTrusted: boolean }>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  /**
   * @param documents id → text; the texts are GraphQL
   * @param maxTokens most lexical tokens of a text that clients send
   */
  constructor(
    readonly documents: ReadonlyMap<string, string>,
    private readonly maxTokens: number,
  ) {
    const texts = new Map<string, string>();
    for (const text of documents.values()) {
      texts.set(hashOf(text), text);
      this.written.add(writtenPlainly(text));
    }
    // What the manifest itself calls by a name goes before the hash of another.
    for (const [id, text] of documents) texts.set(withoutPrefix(id), text);
    this.texts = texts;
  }

  /** Finds a text by its id in the manifest or by its SHA-256, with or without the prefix `sha256:`. */
  find(id: string): string | undefined {
    return this.texts.get(withoutPrefix(id));
  }

  /**
   * Whether a text is one of these, white space, comments and the order of its fragments aside.
   *
   * Its literals are not put aside: `first: 10` may have been trusted for its ten.
   */
  includes(text: string): boolean {
    let verdict = this.verdicts.get(text);
    if (!verdict) {
      verdict = { isTrusted: this.judge(text) };
      this.verdicts.set(text, verdict);
    }
    return verdict.isTrusted;
  }

  private judge(text: string): boolean {
    try {
      return this.written.has(writtenPlainly(text, this.maxTokens));
    } catch {
      // Its faults in syntax are told where it is trusted all the same: by whoever parses it next.
      return false;
    }
  }
}

function withoutPrefix(id: string): string {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
}

/** The text as it is printed, operations first, all sorted by name; hashed, since only equality counts. */
function writtenPlainly(text: string, maxTokens?: number): string {
  const { definitions } = parse(text, { noLocation: true, ...(maxTokens !== undefined && { maxTokens }) });
  return hashOf(definitions.map(describe).sort().join('\n'));
}

function describe(definition: DefinitionNode): string {
  const order = definition.kind === Kind.OPERATION_DEFINITION ? 0 : 1;
  return `${order} ${print(definition)}`;
}
