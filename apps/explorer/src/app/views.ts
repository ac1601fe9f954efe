import { type ComponentType, lazy } from 'react';
import type { Answer } from '../answer/answer';
import { ErrorsView } from '../errors/errors-view';
import { JsonView } from '../json/json-view';
import { PlanView } from '../plan/plan-view';
import { TableView } from '../table/table-view';
import type { ViewName } from './workbench';

/** What every view is given. */
export interface ViewProps {
  readonly answer: Answer;
}

/** The ways to see an answer. A new one is a folder of its own, its name in `VIEW_NAMES`, a line here, and its words. */
export const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  table: TableView,
  chart: lazy(async () => ({ default: (await import('../chart/chart-view')).ChartView })),
  json: JsonView,
  plan: PlanView,
  errors: ErrorsView,
};
