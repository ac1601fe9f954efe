import { byField, byPeriods, defineStatistics } from '@kakehashi/subgraph';
import { organisationCopy } from '../organisation/organisation.copy';
import { organisationNames, sectorMix } from '../organisation/organisation.dimensions';
import { topicDimensions } from '../topic/topic.dimensions';
import { projectFilters, projectList } from './project.input';

/** The statistics of projects. */
export const projectStatistics = defineStatistics({
  name: 'Project',
  description: 'Counts of projects, by up to four dimensions.',
  list: projectList,
  dimensions: {
    status: byField(projectFilters.status),
    technologyReadinessLevel: byField(projectFilters.technologyReadinessLevel),
    programme: byField(projectFilters.programme, {
      names: '(SELECT named.names FROM programme named WHERE named.id = value::uuid)',
    }),
    ...byPeriods('begun', 't.period_from', 'the day on which it began'),
    coordinator: byField(projectFilters.coordinator, { names: organisationNames }),
    sectorMix: sectorMix('SELECT l.organisation_id FROM participation l WHERE l.project_id = t.id'),
    outcomeKind: byField(projectFilters.outcomeKind),
    ...topicDimensions('project_topic', 'project_id'),
    source: byField(projectFilters.source),
  },
  copies: [organisationCopy],
});
