import { linkedByKey } from '@kakehashi/database';
import { defineList, type ListField, listField, periodFields, titledFields } from '@kakehashi/subgraph';
import { OutcomeKind } from '../outcome/outcome.enum';
import { participantFilters, participationLink } from '../participation/participation.input';
import { topicFilters } from '../topic/topic.input';
import { Project } from './project.entity';
import { ProjectStatus } from './project.enum';
import { projectHistory } from './project.history';

/** By what projects can be filtered. */
export const projectFilters = {
  ...titledFields,
  status: listField.enumeration(ProjectStatus, 'ProjectStatus', 't.status', 'How far it has come.', {
    isSortable: true,
  }),
  technologyReadinessLevel: listField.integer('t.technology_readiness_level', 'Technology readiness level, 1 to 9.', {
    isSortable: true,
    isNullable: true,
  }),
  programme: listField.id('t.programme_id', 'Id of the programme that it belongs to.', { isNullable: true }),
  ...periodFields,
  ...topicFilters('project_topic', 'project_id'),
  ...participantFilters('project_id'),
  coordinator: listField.id('l.organisation_id', 'Id of the organisation that leads it.', {
    through: linkedByKey('participation', 'project_id', { alias: 'l', condition: `l.role = 'COORDINATOR'` }),
  }),
  outcomeKind: listField.enumeration(OutcomeKind, 'OutcomeKind', 'o.kind', 'What something is that came of it.', {
    through: linkedByKey('outcome', 'project_id', { alias: 'o' }),
  }),
} satisfies Readonly<Record<string, ListField>>;

/** The list of projects. */
export const projectList = defineList({
  name: 'Project',
  type: Project,
  fields: projectFilters,
  links: {
    statusHistory: projectHistory.link,
    participation: participationLink('project_id'),
  },
  defaultOrder: [{ field: 'title', direction: 'ASC' }],
  keepsCountsBy: [],
  searchedTexts: (project) => project.titles,
});
