import type { Answer, AnswerBody, AnswerError, Question } from './answer';

/** Where GraphQL is asked, beside this page wherever a proxy puts it. */
export const endpoint = (): string => new URL('graphql', document.baseURI).href;

/** How {@link ask} asks. */
export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks the request off; {@link ask} then rejects with an AbortError. */
  readonly signal?: AbortSignal;
}

/**
 * Sends a question to the gateway.
 *
 * No cookie and no password that the browser keeps goes along: who asks is told by a token alone. What is no GraphQL
 * answer, and a gateway that is not there, become an answer with one error, so that every way to fail is shown alike.
 */
export async function ask(question: Question, { headers = {}, signal }: AskOptions = {}): Promise<Answer> {
  const askedAt = new Date();
  const began = performance.now();
  const { query, variables, operationName } = question;
  const told = { question, askedAt };
  try {
    const response = await fetch(endpoint(), {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables, ...(operationName && { operationName }) }),
      ...(signal && { signal }),
    });
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    const durationMs = performance.now() - began;
    const age = response.headers.get('age');
    const requestId = response.headers.get('x-request-id');
    return {
      ...told,
      body: readBody(text, response.status),
      status: response.status,
      bytes: bytes.byteLength,
      durationMs,
      ...(age !== null && { ageSeconds: Number(age) }),
      ...(requestId !== null && { requestId }),
    };
  } catch (fault) {
    if (signal?.aborted) throw fault;
    const body = failure('NO_ANSWER', `The gateway did not answer: ${(fault as Error).message}.`);
    return { ...told, body, status: 0, bytes: 0, durationMs: performance.now() - began };
  }
}

/** What a GraphQL answer may be made of; one that tells a cost alone has neither data nor errors. */
const MEMBERS = ['data', 'errors', 'extensions'];

function readBody(text: string, status: number): AnswerBody {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && MEMBERS.some((name) => name in body)) return body as AnswerBody;
  } catch {
    // Told below: a page of a proxy, say.
  }
  return failure('NOT_GRAPHQL', `What came with status ${status} is no GraphQL answer: ${text.slice(0, 200)}`);
}

function failure(code: string, message: string): AnswerBody {
  return { errors: [{ message, extensions: { code } } satisfies AnswerError] };
}
