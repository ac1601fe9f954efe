import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { Requirements } from './requirements';
import { splitFetch } from './split-fetch';
import type { StandIns } from './stand-ins';

/** Gives a plan the fields with arguments for which others stand in it. */
export function restorePlan(plan: QueryPlan, standIns: StandIns, requirements: Requirements): QueryPlan {
  const restoreFetch = (node: FetchNode): PlanNode => {
    const fetches = splitFetch(node, standIns, requirements).map((fetch) => withArguments(fetch, standIns));
    const [only] = fetches;
    return only && fetches.length === 1 ? only : { kind: 'Parallel', nodes: fetches };
  };
  const restore = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Fetch':
        return restoreFetch(node);
      case 'Flatten':
        return { ...node, node: restore(node.node) };
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(restore) };
      case 'Condition':
        return {
          ...node,
          ...(node.ifClause && { ifClause: restore(node.ifClause) }),
          ...(node.elseClause && { elseClause: restore(node.elseClause) }),
        };
      case 'Defer':
        return node;
    }
  };
  return plan.node && plan.node.kind !== 'Subscription' ? { ...plan, node: restore(plan.node) } : plan;
}

function withArguments(node: FetchNode, standIns: StandIns): FetchNode {
  const { operationDocumentNode: _, ...rest } = node;
  const operation = visit(parse(node.operation, { noLocation: true }), {
    Field(field): FieldNode | undefined {
      const argued = standIns.fields.get(field.name.value);
      if (!argued) return undefined;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { ...field.name, value: argued.name },
        arguments: [...(field.arguments ?? []), ...argued.arguments],
      };
    },
  });
  return {
    ...rest,
    operation: stripIgnoredCharacters(print(operation)),
    ...(node.requires && { requires: node.requires.map((selection) => named(selection, standIns)) }),
  };
}

/** What the object has under the name of a stand-in is sent under the field's own name. */
function named(selection: QueryPlanSelectionNode, standIns: StandIns): QueryPlanSelectionNode {
  const selections = selection.selections?.map((below) => named(below, standIns));
  if (selection.kind === 'InlineFragment') return { ...selection, selections: selections ?? [] };
  const argued = standIns.fields.get(selection.name);
  return {
    ...selection,
    ...(argued && { alias: selection.name, name: argued.name }),
    ...(selections && { selections }),
  };
}
