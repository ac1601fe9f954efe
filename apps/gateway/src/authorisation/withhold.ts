import { collectFields, type FieldScope } from '@kakehashi/plan-executor';
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type JsonObject = Record<string, unknown>;

/** What {@link withhold} needs to know of the operation that was answered. */
export interface Withholding extends FieldScope {
  readonly closed: ReadonlySet<FieldNode>;
  /** Fields below which something is closed, or was added. */
  readonly touched: ReadonlySet<FieldNode>;
  /** Name under which objects of interfaces and unions tell their type there. */
  readonly typeKey: string;
}

/**
 * Gives an answer to what is open of an operation the shape that the whole operation asks for: what is closed is null
 * and, where null may not be, what is around it.
 *
 * @param operation as the client asked it
 * @see https://spec.graphql.org/October2021/#sec-Handling-Field-Errors
 */
export function withhold(data: JsonObject, operation: OperationDefinitionNode, asked: Withholding): JsonObject | null {
  const type = asked.schema.getRootType(operation.operation);
  return type ? withholdOf(data, type, [operation.selectionSet], asked) : null;
}

/**
 * An object with null for what it lacks; null when something of it may not be null.
 *
 * @param isBelowClosed whether some of it was asked below a closed field, so that any field may lack something
 */
function withholdOf(
  object: JsonObject,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  asked: Withholding,
  isBelowClosed = false,
): JsonObject | null {
  const { closed, touched } = asked;
  const whole: [string, unknown][] = [];
  for (const [key, nodes] of collectFields(asked, type, selectionSets)) {
    const field = type.getFields()[nodes[0]?.name.value ?? ''];
    const value = Object.hasOwn(object, key) ? object[key] : null;
    const mayLackAny = isBelowClosed || nodes.some((node) => closed.has(node));
    const mayLack = field !== undefined && (mayLackAny || nodes.some((node) => touched.has(node)));
    const completed = mayLack ? complete(value, field.type, nodes, asked, mayLackAny) : value;
    if (completed === null && isNonNullType(field?.type)) return null;
    whole.push([key, completed]);
  }
  return Object.fromEntries(whole);
}

function complete(
  value: unknown,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  asked: Withholding,
  isBelowClosed: boolean,
): unknown {
  if (value === null) return null;
  if (isNonNullType(type)) return complete(value, type.ofType, nodes, asked, isBelowClosed);
  if (isListType(type)) {
    const items = (value as readonly unknown[]).map((item) => complete(item, type.ofType, nodes, asked, isBelowClosed));
    return isNonNullType(type.ofType) && items.includes(null) ? null : items;
  }
  const runtimeType = isLeafType(type) ? undefined : typeOf(value as JsonObject, type, asked);
  if (!runtimeType) return value;
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return withholdOf(value as JsonObject, runtimeType, selectionSets, asked, isBelowClosed);
}

/** The type of an object, as it tells it itself where the schema leaves it open. */
function typeOf(
  object: JsonObject,
  declared: GraphQLOutputType,
  { schema, typeKey }: Withholding,
): GraphQLObjectType | undefined {
  const type = isObjectType(declared) ? declared : schema.getType(String(object[typeKey]));
  return isObjectType(type) ? type : undefined;
}
