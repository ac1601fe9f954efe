import { describeValue } from '@kakehashi/errors';
import { GraphQLScalarType, Kind } from 'graphql';

interface TextScalarOptions {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  /** What the value must be, for the error message: `a day as YYYY-MM-DD`. */
  readonly shape: string;
  /** Returns the value in canonical form, or null when it breaks the rule. */
  readonly parse: (text: string) => string | null;
}

/** A scalar that is text both on the wire and in the code; a whole number is taken as its digits. */
export function createTextScalar(options: TextScalarOptions): GraphQLScalarType<string, string> {
  const { name, description, specifiedByURL, shape, parse } = options;
  // A plain error: graphql-js puts the value's place on it, which a GraphQLError would be taken to have already.
  const check = (value: unknown): string => {
    const isWhole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
    const parsed = typeof value === 'string' || isWhole ? parse(String(value)) : null;
    if (parsed === null) throw new TypeError(`${name} must be ${shape}, but got: ${describeValue(value)}`);
    return parsed;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    // What the database holds was checked when it was written; an unusual code must not fail a whole answer.
    serialize: String,
    parseValue: check,
    parseLiteral: (node) => check('value' in node && node.kind !== Kind.BOOLEAN ? node.value : node.kind),
  });
}

/** Turns a checker that throws, as those of graphql-scalars do, into one that answers whether the text is valid. */
export function accepts(scalar: GraphQLScalarType, text: string): boolean {
  try {
    scalar.parseValue(text);
    return true;
  } catch {
    return false;
  }
}
