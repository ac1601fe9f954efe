import { Client, type ClientConfig } from 'pg';
import { isPrepared } from './prepared-statement';
import { watchStatement } from './statement-log';

/** A prepared statement and its plan take PostgreSQL some 200 kB. A connection that has so many sends others as they are. */
const MOST_PREPARED = 100;

/** How PostgreSQL plans. */
const PLANNING = {
  /** For the values of each statement. */
  BY_VALUES: 'SET plan_cache_mode = auto; SET enable_sort = on',
  /**
   * Once, whatever the values. Prepared statements go by the order of an index and stop early; where the planner can not
   * know how early, it must not think of reading all and sorting it.
   */
  ONCE: 'SET plan_cache_mode = force_generic_plan; SET enable_sort = off',
} as const;

type PlanMode = keyof typeof PLANNING;

/**
 * A connection whose loss between two statements does not end the process, as an error event without a listener would.
 * Nothing is hidden: the next statement on it fails.
 *
 * It prepares the statements that are marked for it, and has each planned once and not for each search anew. All others are
 * planned for their values; PostgreSQL is told when one kind follows the other.
 */
export class Connection extends Client {
  private readonly names = new Map<string, string>();
  private planMode: PlanMode | undefined = 'BY_VALUES';

  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }

  // biome-ignore lint/suspicious/noExplicitAny: all of pg's signatures in one
  override query(statement: any, values?: any, callback?: any): any {
    const text = typeof statement === 'string' ? statement : undefined;
    const name = text === undefined ? undefined : this.nameOf(text);
    this.planBy(name === undefined ? 'BY_VALUES' : 'ONCE');
    if (text === undefined) return super.query(statement, values, callback);
    const answer =
      name === undefined ? super.query(text, values, callback) : super.query({ name, text, values }, callback);
    return watchStatement(text, answer);
  }

  /** The name under which the connection prepares a statement, if it does. */
  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known !== undefined || !isPrepared(text) || this.names.size >= MOST_PREPARED) return known;
    const name = `prepared_${this.names.size}`;
    this.names.set(text, name);
    return name;
  }

  private planBy(mode: PlanMode): void {
    if (mode === this.planMode) return;
    this.planMode = mode;
    // A failure is that of the connection, which the statement itself will meet; whether it was set is then unknown.
    super.query(PLANNING[mode]).catch(() => {
      this.planMode = undefined;
    });
  }
}
