import { createStatusChangeType } from '../status-change/status-change.value';
import { ProjectStatus } from './project.enum';

/** A status that a project had for a time. */
export const ProjectStatusChange = createStatusChangeType('Project', ProjectStatus);
