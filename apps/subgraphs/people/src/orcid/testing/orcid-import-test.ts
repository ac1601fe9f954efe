import { ImportFolder } from '@kakehashi/record-file/testing';
import { SubgraphTest } from '@kakehashi/subgraph/testing';
import { people } from '../../definition';
import { importOrcid } from '../orcid.import';

/** Records as JSON Lines. */
export function recordLines(...records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** A people subgraph without rows, and a folder for files to import. */
export class OrcidImportTest {
  private constructor(
    readonly subgraph: SubgraphTest,
    readonly folder: ImportFolder,
  ) {}

  static async start(): Promise<OrcidImportTest> {
    return new OrcidImportTest(await SubgraphTest.start(people, 0), new ImportFolder());
  }

  async stop(): Promise<void> {
    await this.subgraph.stop();
    this.folder.remove();
  }

  /** Imports a file of this content. */
  importText(content: string | Uint8Array): ReturnType<typeof importOrcid> {
    return importOrcid(this.subgraph.database, this.folder.write(content));
  }

  /** How many rows ORCID's records have become. */
  async counts(): Promise<{ readonly people: number; readonly affiliations: number; readonly works: number }> {
    const [row] = await this.subgraph.database.query(
      `SELECT (SELECT count(*)::int FROM person WHERE provenance ->> 'source' = 'ORCID') AS people,
        (SELECT count(*)::int FROM affiliation WHERE provenance ->> 'source' = 'ORCID') AS affiliations,
        (SELECT count(*)::int FROM work) AS works`,
    );
    return row;
  }
}
