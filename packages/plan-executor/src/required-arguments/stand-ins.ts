import { type ArgumentNode, type DocumentNode, type FieldNode, visit } from 'graphql';
import { fieldText } from '../field-text';
import { joinsOf, readFieldSet, requirementOf } from './field-set';

/** The field with arguments for which a field without any stands while an operation is planned. */
export interface ArguedField {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/** The fields with arguments that `@requires` asks for, each with the field that stands in for it. */
export class StandIns {
  /** By the name of the stand-in. */
  readonly fields: ReadonlyMap<string, ArguedField>;
  private readonly nameByText = new Map<string, string>();

  /** @param supergraph as it was composed */
  constructor(supergraph: DocumentNode) {
    const taken = new Set<string>();
    const asked = new Map<string, ArguedField>();
    visit(supergraph, {
      FieldDefinition(definition) {
        taken.add(definition.name.value);
        for (const requirement of joinsOf(definition).map(requirementOf)) {
          if (requirement === undefined) continue;
          visit(readFieldSet(requirement), {
            Field(field) {
              const { name, arguments: given = [] } = field;
              if (given.length > 0) asked.set(fieldText(field), { name: name.value, arguments: given });
            },
          });
        }
      },
    });
    const fields = new Map<string, ArguedField>();
    for (const [text, field] of asked) {
      let name = `${field.name}__required${fields.size}`;
      while (taken.has(name)) name += '_';
      fields.set(name, field);
      this.nameByText.set(text, name);
    }
    this.fields = fields;
  }

  /** The name of what stands in for a required field; undefined when it has no arguments. */
  nameOf(field: FieldNode): string | undefined {
    return field.arguments?.length ? this.nameByText.get(fieldText(field)) : undefined;
  }
}
