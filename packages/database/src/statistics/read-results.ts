import type { DataSource } from 'typeorm';
import type { ListDefinition } from '../list/list-definition';
import { prepareStatement } from '../list/list-statement';
import type { PageRequest } from '../list/page';
import { rowReader } from '../row';
import { heldListsOf } from './held/held-lists';
import type { Results, ResultsRequest } from './held/tell-results';

/**
 * Counts what came of the rows of a list, and adds up what these come to, of columns held in memory.
 *
 * @returns undefined while they are not at hand; what is missing is then read, where the list is held for other questions
 */
export async function readHeldResults(
  dataSource: DataSource,
  definition: ListDefinition,
  page: PageRequest,
  request: ResultsRequest,
): Promise<Results | undefined> {
  const list = heldListsOf(dataSource).of(dataSource.getMetadata(definition.entity).tableName);
  if (!list.isHeld) return undefined;
  const { conditionsSql: conditions, parameters } = await prepareStatement(dataSource, definition, page);
  const rows = { table: rowReader(dataSource, definition.entity).table, conditions };
  const told = await list.answerResults(request, rows, parameters.values);
  if (!told) list.hold(request);
  return told;
}
