import type { TrialExecutor } from './executor';
import { fastExecutor } from './fast-executor';
import { stockExecutor } from './stock-executor';

/** Both executors; each concept runs by each. */
export const executors: readonly TrialExecutor[] = [stockExecutor, fastExecutor];
