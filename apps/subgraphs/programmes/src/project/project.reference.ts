import { defineReference } from '@kakehashi/subgraph';
import { projectById } from './project.loader';

/** The gateway re-enters a project by id. */
export const projectReference = defineReference('Project', { id: projectById });
