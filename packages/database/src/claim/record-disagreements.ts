import type { EntityManager } from 'typeorm';
import { groupBy } from '../group-by';
import { upsertRows } from '../upsert';
import {
  type ClaimProvenance,
  type ClaimRule,
  type ClaimStatement,
  claimColumns,
  isSameValue,
  saysSomething,
} from './claim';
import { Claim } from './claim.entity';

/** A field on which an import may disagree with what is there. */
export interface DisputedField {
  readonly column: string;
  /** Its name in the API. */
  readonly field: string;
  /** By which rule one of the two is chosen. */
  readonly rule: ClaimRule;
  /** Whether the rule keeps what is there; else what comes takes its place. */
  readonly keepsExisting: boolean;
}

/** A row that is there, and the one that a source brings for the same thing; both hold `provenance`, the first `id`. */
export interface Encounter {
  readonly existing: Readonly<Record<string, unknown>>;
  readonly incoming: Readonly<Record<string, unknown>>;
}

/** The provenance of a value that stands against the very source that its record names: somebody chose it. */
const KEPT = {
  source: 'CURATED',
  sourceUrl: null,
  retrievedAt: null,
  assertedBy: null,
  note: 'It stood here before, and the source does not overwrite it. Who chose it was not noted.',
};

/**
 * Records where what a source brings differs from what is there, before the rows are written: both statements stay, with
 * the rule that chooses. Once all sources of a field agree again, their statements go.
 *
 * An empty value says nothing. A source that changes its own mind, where nobody else has spoken, disagrees with nobody.
 * Reads once and writes at most twice for all encounters; nothing when nothing changed.
 */
export async function recordDisagreements(
  manager: EntityManager,
  entityType: string,
  fields: readonly DisputedField[],
  encounters: readonly Encounter[],
): Promise<void> {
  if (encounters.length === 0) return;
  const ids = encounters.map(({ existing }) => String(existing.id));
  const rows = await manager.query<ClaimRow[]>('SELECT * FROM claim WHERE entity_id = ANY($1::uuid[])', [ids]);
  const known = groupBy(rows, (row) => `${row.entity_id} ${row.field}`);
  const told: ClaimStatement[] = [];
  const settled: string[] = [];
  for (const { existing, incoming } of encounters) {
    for (const disputed of fields) {
      const before = known.get(`${existing.id} ${disputed.field}`) ?? [];
      const statements = statementsOn(disputed, { existing, incoming }, before);
      const kept = isDispute(statements) ? statements : [];
      const { field, rule } = disputed;
      told.push(...kept.map((one) => ({ ...one, entityType, entityId: String(existing.id), field, rule })));
      const sources = new Set(kept.map(({ provenance }) => provenance.source));
      settled.push(...before.filter(({ provenance }) => !sources.has(provenance.source)).map(({ id }) => id));
    }
  }
  if (settled.length > 0) await manager.query('DELETE FROM claim WHERE id = ANY($1::uuid[])', [settled]);
  await upsertRows(manager, Claim, told.map(claimColumns), { key: ['entity_id', 'field', 'source'] });
}

interface ClaimRow {
  readonly id: string;
  readonly entity_id: string;
  readonly field: string;
  readonly value: unknown;
  readonly provenance: ClaimProvenance;
}

type Statement = Pick<ClaimStatement, 'value' | 'provenance'>;

/** What each source says of a field, the incoming one among them. */
function statementsOn(
  { column, keepsExisting }: DisputedField,
  { existing, incoming }: Encounter,
  before: readonly Statement[],
): Statement[] {
  const source = incoming.provenance as ClaimProvenance;
  const statements = new Map<string, Statement>(before.map((one) => [one.provenance.source, one]));
  const standing = { value: existing[column], provenance: existing.provenance as ClaimProvenance };
  const isAccounted = before.some(({ value }) => isSameValue(value, standing.value));
  const isOwn = standing.provenance.source === source.source;
  if (!isAccounted && saysSomething(standing.value)) {
    // A source that overwrites itself leaves nothing behind; one that may not was overruled by somebody.
    if (!isOwn) statements.set(standing.provenance.source, standing);
    else if (keepsExisting) statements.set(KEPT.source, { value: standing.value, provenance: KEPT });
  }
  if (saysSomething(incoming[column])) {
    statements.set(source.source, { value: incoming[column], provenance: source });
  } else statements.delete(source.source);
  return [...statements.values()];
}

function isDispute([first, ...others]: readonly Statement[]): boolean {
  return others.some(({ value }) => !isSameValue(value, first?.value));
}
