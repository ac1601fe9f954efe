import { type Action, defineChange, given } from '@kakehashi/subgraph';
import { Project } from './project.entity';
import { runsProject } from './project.relation';
import { projectWorkflow } from './project.workflow';

const step = { entity: Project, scope: 'write:programmes', relation: runsProject, workflow: projectWorkflow } as const;

const reason = given.texts('Why, for the history; in any languages.', { longest: 2_000 });

const startProject = defineChange({ ...step, name: 'startProject', description: 'Tells that a project has begun.' });

const suspendProject = defineChange({
  ...step,
  name: 'suspendProject',
  description: 'Interrupts a project, to be taken up again.',
  input: { reason },
});

const resumeProject = defineChange({
  ...step,
  name: 'resumeProject',
  description: 'Takes a project up again that was interrupted.',
});

const completeProject = defineChange({
  ...step,
  name: 'completeProject',
  description: 'Tells that a project has ended as planned.',
});

const terminateProject = defineChange({
  ...step,
  name: 'terminateProject',
  description: 'Ends a project before its time.',
  input: { reason },
});

/** How a project goes on. */
export const projectSteps: readonly Action[] = [
  startProject,
  suspendProject,
  resumeProject,
  completeProject,
  terminateProject,
];
