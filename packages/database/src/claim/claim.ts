import { isDeepStrictEqual } from 'node:util';
import { createId } from '../identifier';
import type { UpsertRow } from '../upsert';

/** By which rule one of several statements was chosen. */
export type ClaimRule = 'CURATED_FIRST' | 'REGISTER_FIRST' | 'SELF_FIRST' | 'MOST_EXACT_FIRST' | 'NEWEST_FIRST';

/** Where a statement comes from: the API's `Provenance`, of which only the source matters here. */
export interface ClaimProvenance {
  readonly source: string;
}

/** A statement on one field of a thing. */
export interface ClaimStatement {
  readonly entityType: string;
  readonly entityId: string;
  readonly field: string;
  readonly value: unknown;
  readonly provenance: ClaimProvenance;
  readonly rule: ClaimRule;
}

/** A statement as columns of its table. */
export function claimColumns({ id = createId(), ...statement }: ClaimStatement & { readonly id?: string }): UpsertRow {
  return {
    id,
    entity_type: statement.entityType,
    entity_id: statement.entityId,
    field: statement.field,
    source: statement.provenance.source,
    value: statement.value,
    provenance: statement.provenance,
    rule: statement.rule,
  };
}

/** Whether two values are the same as JSON, whatever the order of keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asJson(one), asJson(other));
}

/** Whether a source that gives this value says anything at all. */
export function saysSomething(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function asJson(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}
