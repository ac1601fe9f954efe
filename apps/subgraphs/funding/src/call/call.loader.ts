import { visibleSql } from '@kakehashi/database';
import { type Asker, rowByKey, rowsByKey, type VisibleRule } from '@kakehashi/subgraph';
import { Call } from './call.entity';
import { CallTopic } from './call-topic.entity';

/** SQL condition that anybody may see a call: it is no draft. @param row name of the call's row */
export const callIsPublic = (row: string) => `${row}.status <> 'DRAFT'`;

/**
 * Which calls an asker may see: all but drafts, and the drafts of their own organisation: it has a part in them, or may join
 * because the scheme names it as a funder.
 *
 * @param row name of the call's row
 */
const callsFor =
  (row: string): Exclude<VisibleRule, string> =>
  ({ audience, organisation }) => ({
    groups: [audience === 'STEWARDS' ? 'TRUE' : callIsPublic(row)],
    ...(organisation !== undefined && {
      own: `(EXISTS (SELECT FROM call_part own WHERE own.call_id = ${row}.id AND own.funder_organisation_id = '${organisation}')
        OR EXISTS (SELECT FROM funding_scheme own WHERE own.id = ${row}.funding_scheme_id AND '${organisation}' = ANY(own.funder_organisation_ids)))`,
    }),
  });

/** Which calls an asker may see; the table is `t`. Every way to a call uses it. */
export const visibleCalls = callsFor('t');

/** The same as SQL condition on another row. */
export const callIsVisible = (row: string, asker: Asker): string => visibleSql(callsFor(row)(asker));

/** Call by id; a draft of others is null. */
export const callById = rowByKey<Call>({ entity: Call, column: 'id', visible: visibleCalls });

/** The topics of a call, in its order. */
export const topicsOfCall = rowsByKey<CallTopic>({ entity: CallTopic, column: 'call_id', orderBy: 't.position' });
