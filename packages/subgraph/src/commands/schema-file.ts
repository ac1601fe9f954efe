import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFederatedSchema, printFederatedSchema } from '../schema';
import type { SubgraphDefinition } from '../subgraph-definition';

/** Writes schema.graphql, from which the supergraph is composed. It is committed, so that a change of it is seen in review. */
export async function writeSchemaFile(definition: SubgraphDefinition): Promise<void> {
  const text = printFederatedSchema(buildFederatedSchema(definition));
  await writeFile(
    join(definition.folder, 'schema.graphql'),
    `# Generated from the decorators by npm run generate.\n${text}`,
  );
}
