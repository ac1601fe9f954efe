import type { QueryPlan } from '@apollo/query-planner';
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  visit,
} from 'graphql';
import { readFieldSet, requirementOf, writeFieldSet } from './field-set';
import { Requirements } from './requirements';
import { restorePlan } from './restore-plan';
import { StandIns } from './stand-ins';

/** A supergraph in a form for which the query planner plans right. */
export interface PlannableSupergraph {
  /**
   * To be planned for, the very same document when there was nothing to change. It is not to be validated again: a field
   * may be `@external` there that nothing requires any more.
   */
  readonly document: DocumentNode;
  /** Turns a plan for that document into one that subgraphs understand. */
  restore(plan: QueryPlan): QueryPlan;
}

/**
 * Makes a supergraph plannable where `@requires` asks for fields with arguments.
 *
 * The planner of `@apollo/query-planner` 2.14 knows a required field by its name alone: of `price(currency: "EUR")` and
 * `price(currency: "JPY")`, asked for together, it fetches one and gives it for both. So each such field is planned as a
 * field of its own without arguments; the plan then gets the arguments back.
 *
 * @param supergraph as it was composed
 */
export function makeSupergraphPlannable(supergraph: DocumentNode): PlannableSupergraph {
  const standIns = new StandIns(supergraph);
  if (standIns.fields.size === 0) return { document: supergraph, restore: (plan) => plan };
  const withStandIns = <T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(type: T): T => {
    const { fields = [] } = type;
    const added = [...standIns.fields].flatMap(([name, argued]) => {
      const field = fields.find((candidate) => candidate.name.value === argued.name);
      const known = new Set(field?.arguments?.map((argument) => argument.name.value));
      const takesAll = argued.arguments.every((argument) => known.has(argument.name.value));
      return field && takesAll ? [standInFor(field, name)] : [];
    });
    return { ...type, fields: [...fields, ...added] };
  };
  const extended = visit(supergraph, { ObjectTypeDefinition: withStandIns, InterfaceTypeDefinition: withStandIns });
  const document = visit(extended, {
    Directive: (directive) =>
      directive.name.value === 'join__field' ? requireStandIns(directive, standIns) : undefined,
  });
  const requirements = new Requirements(document);
  return { document, restore: (plan) => restorePlan(plan, standIns, requirements) };
}

/** A field without arguments that is resolved where the other is, and seen by whom the other is. */
function standInFor({ type, directives = [] }: FieldDefinitionNode, name: string): FieldDefinitionNode {
  const kept = directives.filter((directive) => ['join__field', 'inaccessible'].includes(directive.name.value));
  return { kind: Kind.FIELD_DEFINITION, name: { kind: Kind.NAME, value: name }, type, directives: kept };
}

function requireStandIns(join: DirectiveNode, standIns: StandIns): DirectiveNode | undefined {
  const requirement = requirementOf(join);
  if (requirement === undefined) return undefined;
  const fields = visit(readFieldSet(requirement), {
    Field(field) {
      const value = standIns.nameOf(field);
      return value === undefined ? undefined : { ...field, name: { kind: Kind.NAME, value }, arguments: [] };
    },
  });
  const value = { kind: Kind.STRING, value: writeFieldSet(fields) } as const;
  const given = join.arguments?.map((argument) =>
    argument.name.value === 'requires' ? { ...argument, value } : argument,
  );
  return { ...join, ...(given && { arguments: given }) };
}
