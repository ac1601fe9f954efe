import { type DirectiveNode, type DocumentNode, Kind, visit } from 'graphql';
import { joinsOf, namesIn, requirementOf } from './field-set';

const NONE: ReadonlySet<string> = new Set();

/** The names that each field of a supergraph requires, whatever they stand below. */
export class Requirements {
  /** By subgraph, type and field. */
  private readonly names = new Map<string, ReadonlySet<string>>();

  constructor(supergraph: DocumentNode) {
    const subgraphs = new Map<string, string>();
    visit(supergraph, {
      EnumValueDefinition({ name, directives = [] }) {
        const subgraph = directives.find((directive) => directive.name.value === 'join__graph');
        if (subgraph) subgraphs.set(name.value, argumentOf(subgraph, 'name') ?? name.value);
      },
    });
    const read = (type: { readonly name: { readonly value: string }; readonly fields?: readonly Field[] }) => {
      for (const field of type.fields ?? []) {
        for (const join of joinsOf(field)) {
          const requirement = requirementOf(join);
          if (requirement === undefined) continue;
          const graph = argumentOf(join, 'graph') ?? '';
          this.names.set(keyOf(subgraphs.get(graph) ?? graph, type.name.value, field.name.value), namesIn(requirement));
        }
      }
    };
    visit(supergraph, { ObjectTypeDefinition: read, InterfaceTypeDefinition: read });
  }

  /** What a field requires in a subgraph. */
  of(subgraph: string, type: string, field: string): ReadonlySet<string> {
    return this.names.get(keyOf(subgraph, type, field)) ?? NONE;
  }
}

type Field = Parameters<typeof joinsOf>[0];

function keyOf(subgraph: string, type: string, field: string): string {
  return `${subgraph} ${type}.${field}`;
}

function argumentOf({ arguments: given = [] }: DirectiveNode, name: string): string | undefined {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
