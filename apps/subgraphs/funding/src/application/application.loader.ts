import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { callIsVisible } from '../call/call.loader';
import { Application } from './application.entity';
import { ApplicationTopic } from './application-topic.entity';

/**
 * SQL condition that anybody may see an application: neither it nor its call is a draft.
 *
 * @param row name of the application's row
 */
export const applicationIsVisible = (row: string) =>
  `(${row}.status <> 'DRAFT' AND NOT EXISTS (
     SELECT 1 FROM call applied_to WHERE applied_to.id = ${row}.call_id AND NOT ${callIsVisible('applied_to')}))`;

/** Which applications anybody may see, as SQL on the table `t`. Every way to an application uses it. */
export const VISIBLE_APPLICATIONS = applicationIsVisible('t');

/** Application by id; a draft is null. */
export const applicationById = rowByKey<Application>({
  entity: Application,
  column: 'id',
  visible: VISIBLE_APPLICATIONS,
});

/** The topics of an application, in its order. */
export const topicsOfApplication = rowsByKey<ApplicationTopic>({
  entity: ApplicationTopic,
  column: 'application_id',
  orderBy: 't.position',
});
