import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
} from 'graphql';
import { type Decisions, UNDECIDED } from '../conditions/operation-conditions';
import { fragmentsOf } from '../fragments';
import { NormalSelections } from './normal-selections';
import { NormalVariables, type VariableBinding } from './normal-variables';

/** An operation in normal form: what is planned, once for all operations that differ only in how they are written. */
export interface NormalOperation {
  /** One operation without a name, without named fragments. */
  readonly document: DocumentNode;
  /** The document's text: two operations with the same text have the same plan. */
  readonly text: string;
  /** Gives the variables of the normal form their values. */
  readonly variables: VariableBinding;
  /** What it was normalised for: operations that differ only in what is left out then have the same form. */
  readonly decisions: Decisions;
}

/**
 * Brings an operation into normal form.
 *
 * White space, comments, the names of operation, fragments and variables, the order of fields and arguments, and what is
 * selected twice leave no trace; a literal of a built-in scalar becomes a variable, so that operations which differ in
 * such values have one plan. What a literal or decided `@skip` or `@include` leaves out is gone, and where it leaves out
 * nothing, the directive is. Aliases stay, and so do undecided conditions, enum values, custom scalars, null, and the
 * order of a mutation's root fields.
 *
 * @param document has been validated
 * @param operationName which of its operations; may be left out where there is one
 * @param schema the schema that clients see
 * @param decisions of the operation's `readConditions`, for one request; no variable decides when left out
 */
export function normaliseOperation(
  document: DocumentNode,
  operationName: string | null | undefined,
  schema: GraphQLSchema,
  decisions: Decisions = UNDECIDED,
): NormalOperation {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!root) throw new Error('The document has no such operation.');
  const variables = new NormalVariables(operation.variableDefinitions ?? []);
  const selections = new NormalSelections(schema, fragmentsOf(document), variables, decisions);
  const isOrdered = operation.operation !== OperationTypeNode.QUERY;
  const selectionSet = selections.normalise(root, [operation.selectionSet], isOrdered);
  const normal: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: operation.operation,
    variableDefinitions: variables.definitions,
    directives: variables.directives(operation.directives),
    selectionSet,
  };
  const normalised: DocumentNode = { kind: Kind.DOCUMENT, definitions: [normal] };
  return { document: normalised, text: print(normalised), variables: variables.binding, decisions };
}
