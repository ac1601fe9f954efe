import { createCopyTable } from '@kakehashi/database';

/** SQL that makes the table in which a subgraph keeps organisations; a migration runs it, so it never changes. */
export function createOrganisationCopyTable(): string {
  const columns = 'ror text, kind text, sector text, country text, status text, names jsonb';
  return `
    ${createCopyTable('organisation_copy', columns)};
    CREATE INDEX organisation_copy_by_ror ON organisation_copy (ror);
  `;
}

/** SQL that makes the table in which a subgraph keeps the tree of topics; a migration runs it, so it never changes. */
export function createTopicCopyTable(): string {
  return `
    ${createCopyTable('topic_copy', 'parent_id uuid, code text, scheme text, names jsonb, path uuid[]')};
    CREATE INDEX topic_copy_below ON topic_copy USING gin (path);
  `;
}
