import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

interface LinkArguments {
  /** Before link there was core, which calls it a feature. */
  readonly feature?: string;
  readonly url?: string;
  readonly as?: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
}

/**
 * Finds the names that directives of a feature have in a schema, since a link may rename them.
 *
 * @param identity the feature's address without its version, such as `https://specs.apollo.dev/cost`
 * @param directives their names in the feature, such as `listSize`; the one that the feature is named by needs no prefix
 * @returns name in the feature → name in the schema; undefined when the feature is not linked
 * @see https://specs.apollo.dev/link/v1.0
 */
export function linkedDirectives<Name extends string>(
  document: DocumentNode,
  identity: string,
  directives: readonly Name[],
): Readonly<Record<Name, string>> | undefined {
  const link = linksOf(document).find(({ feature, url = feature }) => url?.startsWith(`${identity}/`));
  if (!link) return undefined;
  const featureName = identity.slice(identity.lastIndexOf('/') + 1);
  const { as: prefix = featureName, import: imports = [] } = link;
  const nameOf = (name: Name): string => {
    const imported = imports
      .map((one) => (typeof one === 'string' ? { name: one, as: one } : { as: one.name, ...one }))
      .find((one) => one.name === `@${name}`);
    return imported?.as.slice(1) ?? (name === featureName ? prefix : `${prefix}__${name}`);
  };
  return Object.fromEntries(directives.map((name) => [name, nameOf(name)])) as Record<Name, string>;
}

function linksOf({ definitions }: DocumentNode): LinkArguments[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return [];
    // By its arguments, not its name: the directive that links may itself be renamed.
    return (definition.directives ?? []).map(argumentsOf);
  });
}

/** The directives of a schema's types, of their fields and of these fields' arguments, each place by its schema coordinate. */
export function* directivesByPlace(
  document: DocumentNode,
): Generator<readonly [coordinate: string, directives: readonly ConstDirectiveNode[]]> {
  for (const definition of document.definitions) {
    if (!('name' in definition) || !definition.name || !('directives' in definition)) continue;
    const type = definition.name.value;
    yield [type, (definition.directives ?? []) as readonly ConstDirectiveNode[]];
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      yield [coordinate, field.directives ?? []];
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) {
        yield [`${coordinate}(${argument.name.value}:)`, argument.directives ?? []];
      }
    }
  }
}

/** The arguments of a directive of a schema, by name. */
export function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
