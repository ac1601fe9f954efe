import { defineStatusHistory } from '@kakehashi/subgraph';
import { Project } from './project.entity';
import { ProjectStatus } from './project.enum';

/** The statuses that a project had. */
export const projectHistory = defineStatusHistory({ subject: Project, statuses: ProjectStatus });
