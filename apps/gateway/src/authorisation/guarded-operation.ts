import { fragmentsOf } from '@kakehashi/plan-executor';
import { type AccessRules, type Demand, type Grants, isMet, keyOf } from '@kakehashi/schema-directives';
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  separateOperations,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../text-hash';
import { type ClosedPlace, findClosedPlaces } from './closed-places';
import { type DemandingFields, findDemandingFields } from './demanding-fields';
import { type OpenOperation, openOperation } from './open-operation';
import type { Withholding } from './withhold';

/** An operation as far as it is open to some callers, who all lack the same. */
export interface OpenPart extends Omit<Withholding, 'isTrue'> {
  /** The whole operation, as the client asked it. */
  readonly asked: OperationDefinitionNode;
  /** What is asked of subgraphs; undefined when nothing is left to be asked. */
  readonly left: LeftOperation | undefined;
  readonly places: readonly ClosedPlace[];
}

/** What is left of an operation when the closed fields are gone. */
export interface LeftOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly source: string;
  /** SHA-256 of the source. */
  readonly queryHash: string;
}

/** Most sets of callers for whom the open part of one operation is remembered. */
const MOST_PARTS = 32;

/** An operation of which some fields are not for everybody. */
export class GuardedOperation {
  /** Everything that its fields demand, each once. */
  readonly demands: readonly Demand[];
  private readonly parts = new LRUCache<string, OpenPart>({ max: MOST_PARTS });

  private constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    private readonly fields: DemandingFields,
  ) {
    this.demands = [...new Map([...fields.demands.values()].flat().map((one) => [keyOf(one), one])).values()];
  }

  /**
   * Looks at one operation of a valid document.
   *
   * @returns undefined when it demands nothing of anybody
   */
  static of(
    schema: GraphQLSchema,
    rules: AccessRules,
    document: DocumentNode,
    operationName: string | undefined,
  ): GuardedOperation | undefined {
    const separate = separateOperations(document);
    const one = operationName === undefined ? Object.values(separate)[0] : separate[operationName];
    const operation = one?.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!one || !operation) throw new Error('The document has no such operation.');
    const fields = findDemandingFields(schema, rules, one);
    return fields.demands.size === 0 ? undefined : new GuardedOperation(schema, one, operation, fields);
  }

  /** The names of all policies that any of its fields demand. */
  get policies(): ReadonlySet<string> {
    return new Set(this.demands.flatMap((demand) => (demand.kind === 'policies' ? demand.anyOf.flat() : [])));
  }

  /** The part that is open to a caller; undefined when all of it is. */
  openFor(grants: Grants): OpenPart | undefined {
    const unmet = new Set(this.demands.filter((demand) => !isMet(demand, grants)).map(keyOf));
    if (unmet.size === 0) return undefined;
    const key = [...unmet].join();
    let part = this.parts.get(key);
    if (!part) {
      part = this.openWithout(unmet);
      this.parts.set(key, part);
    }
    return part;
  }

  private openWithout(unmet: ReadonlySet<string>): OpenPart {
    const { schema, document, operation, fields } = this;
    const closed = new Set(
      [...fields.demands].flatMap(([field, demands]) => (demands.some((one) => unmet.has(keyOf(one))) ? [field] : [])),
    );
    const typeKey = freeKey(document);
    const fragments = fragmentsOf(document);
    const open = openOperation(operation, fragments, { closed, abstract: fields.abstract, typeKey });
    return {
      schema,
      fragments,
      asked: operation,
      left: leftOf(open),
      closed,
      touched: open.touched,
      typeKey,
      places: findClosedPlaces(operation, fragments, closed, open.emptied, fields.lists),
    };
  }
}

function leftOf({ operation, fragments }: OpenOperation): LeftOperation | undefined {
  if (!operation) return undefined;
  // Fragments that were spread only where something is closed are used no more.
  const used = separateOperations({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  const [document] = Object.values(used) as [DocumentNode];
  const source = print(document);
  return { document, operation, source, queryHash: hashOf(source) };
}

/** A response name that the document does not use. */
function freeKey(document: DocumentNode, key = 'typeOfOpen'): string {
  return print(document).includes(key) ? freeKey(document, `${key}_`) : key;
}
