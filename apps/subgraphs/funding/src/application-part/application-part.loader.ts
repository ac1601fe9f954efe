import { rowByKey, rowsByKey } from '@kakehashi/subgraph';
import { applicationIsVisible } from '../application/application.loader';
import { ApplicationPart } from './application-part.entity';

/** Application part by id; that of a draft is null. */
export const applicationPartById = rowByKey<ApplicationPart>({
  entity: ApplicationPart,
  column: 'id',
  visible: `EXISTS (SELECT 1 FROM application WHERE application.id = t.application_id AND ${applicationIsVisible('application')})`,
});

/** The parts of an application, in its order. */
export const partsOfApplication = rowsByKey<ApplicationPart>({
  entity: ApplicationPart,
  column: 'application_id',
  orderBy: 't.position, t.id',
});
