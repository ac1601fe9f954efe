import { QueryPlanner } from '@apollo/query-planner';

/** Counts how often an operation is planned in this process, for the length of a test file; planning goes on as it does. */
export function watchPlanning(): () => number {
  const watch = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  afterAll(() => watch.mockRestore());
  return () => watch.mock.calls.length;
}
