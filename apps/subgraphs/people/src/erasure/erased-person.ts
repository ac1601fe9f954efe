import type { UpsertRow } from '@kakehashi/database';
import { nameColumns } from '@kakehashi/subgraph';
import type { ErasureGround } from './erasure.enum';

/** What whoever's data was erased is called. */
const NAMES = [
  nameOf('en', 'Erased person'),
  nameOf('vi', 'Người đã xóa dữ liệu'),
  nameOf('ja', '削除された人物'),
] as const;

/** What a person's row says after an erasure: that there was somebody, and why nothing more is known. */
export function erasedColumns(erasedAt: Date, ground: ErasureGround): UpsertRow {
  return {
    ...nameColumns(NAMES),
    orcid: null,
    country: null,
    career_stage: null,
    biography: [],
    external_ids: [],
    provenance: { source: 'KAKEHASHI', sourceUrl: null, retrievedAt: null, assertedBy: null, note: null },
    erased_at: erasedAt,
    erasure_ground: ground,
  };
}

function nameOf(lang: string, value: string) {
  return { lang, value, kind: 'PRIMARY', family: null, given: value, displayOrder: 'GIVEN_FIRST' };
}
