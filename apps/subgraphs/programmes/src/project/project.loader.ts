import { rowByKey } from '@kakehashi/subgraph';
import { topicsThrough } from '../topic/topic.loader';
import { Project } from './project.entity';
import { ProjectTopic } from './project-topic.entity';

/** Project by id. */
export const projectById = rowByKey<Project>({ entity: Project, column: 'id' });

/** The topics of a project. */
export const topicsOfProject = topicsThrough(ProjectTopic, 'project_id');
