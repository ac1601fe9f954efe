import { defineWorkflow } from '@kakehashi/subgraph';
import { Project } from './project.entity';
import { ProjectStatus } from './project.enum';
import { projectHistory } from './project.history';

/** How a project goes from a plan to its end. */
export const projectWorkflow = defineWorkflow({
  subject: Project,
  states: ProjectStatus,
  initial: 'PLANNED',
  history: projectHistory,
  steps: {
    startProject: { from: ['PLANNED'], to: 'ACTIVE' },
    suspendProject: { from: ['ACTIVE'], to: 'SUSPENDED' },
    resumeProject: { from: ['SUSPENDED'], to: 'ACTIVE' },
    completeProject: { from: ['ACTIVE'], to: 'COMPLETED' },
    terminateProject: { from: ['PLANNED', 'ACTIVE', 'SUSPENDED'], to: 'TERMINATED' },
  },
});
