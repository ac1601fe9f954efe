import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { applicationIsVisible } from '../application/application.loader';
import { ApplicationPart } from './application-part.entity';

/** Application part by id; that of a draft of others is null. */
export const applicationPartById = rowByKey<ApplicationPart>({
  entity: ApplicationPart,
  column: 'id',
  visible: (asker) => ({
    groups: [
      `EXISTS (SELECT FROM application WHERE application.id = t.application_id AND ${applicationIsVisible('application', asker)})`,
    ],
  }),
});

/** The parts of an application, in its order. */
export const partsOfApplication = rowsByKey<ApplicationPart>({
  entity: ApplicationPart,
  column: 'application_id',
  orderBy: 't.position, t.id',
});
