import type { ClaimRule } from '@kakehashi/database';
import type { Provenance } from '../values';

/** What a source says of a field of a thing, where the thing itself says something else. */
export interface ClaimRow {
  readonly id: string;
  /** The thing's type in the API. */
  readonly entityType: string;
  readonly entityId: string;
  /** The field's name in the API. */
  readonly field: string;
  /** In the shape that the field has. */
  readonly value: unknown;
  readonly rule: ClaimRule;
  readonly provenance: Provenance;
}
