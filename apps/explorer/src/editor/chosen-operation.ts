import { Kind, parse } from 'graphql';

/**
 * Which operation of a document is meant by a name that may be of the document before, since the editor reads a changed
 * text a moment later: the one of that name; else the only one; else none.
 */
export function chosenOperation(query: string, name: string | null | undefined): string | undefined {
  try {
    const operations = parse(query, { noLocation: true }).definitions.filter(
      (one) => one.kind === Kind.OPERATION_DEFINITION,
    );
    const names = operations.map((one) => one.name?.value);
    if (names.includes(name ?? undefined)) return name ?? undefined;
    return names.length === 1 ? names[0] : undefined;
  } catch {
    // What is no GraphQL the gateway refuses, and says where.
    return undefined;
  }
}
