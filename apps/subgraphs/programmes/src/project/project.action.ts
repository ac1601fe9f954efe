import {
  type Action,
  defineChange,
  defineCreate,
  enterState,
  given,
  optional,
  periodInputColumns,
  storedTexts,
  titleColumns,
} from '@kakehashi/subgraph';
import { Participation } from '../participation/participation.entity';
import { followWhole, heldColumns } from '../participation/participation-days';
import { Programme } from '../programme/programme.entity';
import { mustLead } from '../programme/programme.relation';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { Project } from './project.entity';
import { runsProject, willRunProject } from './project.relation';
import { projectWorkflow } from './project.workflow';
import { projectSteps } from './project-step.action';
import { ProjectTopic } from './project-topic.entity';

const scope = 'write:programmes';

const fields = {
  titles: given.texts('Its title, in each language that has it.'),
  summary: given.texts('What it is about, in each language that has it.', { longest: 20_000 }),
  programme: optional(given.id('Id of the programme that it belongs to, which the caller must lead.')),
  technologyReadinessLevel: optional(given.integer('Technology readiness level (TRL).', { least: 1, most: 9 })),
  period: given.period('When it runs.'),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
};

const createProject = defineCreate({
  name: 'createProject',
  description: 'Records a project that is agreed and not begun.',
  entity: Project,
  scope,
  relation: willRunProject,
  input: {
    coordinator: given.id(
      'Id of the organisation that coordinates it. Whether there is such an organisation is not checked.',
    ),
    ...fields,
    summary: optional(fields.summary),
  },
  async run(act, { coordinator, titles, summary, programme, technologyReadinessLevel, period, topics }) {
    await act.mustExist(Programme, programme, 'programme');
    await act.mustExist(Topic, topics, 'topics');
    act.settle();
    const id = await act.insert(Project, {
      ...titleColumns(storedTexts(titles)),
      summary: storedTexts(summary ?? []),
      programme_id: programme ?? null,
      status: projectWorkflow.initial,
      technology_readiness_level: technologyReadinessLevel ?? null,
      ...periodInputColumns(period),
    });
    await act.insert(Participation, {
      project_id: id,
      organisation_id: coordinator,
      role: 'COORDINATOR',
      position: 0,
      ...periodInputColumns(null),
      ...heldColumns({}, period),
    });
    await act.replaceLinks(ProjectTopic, { project_id: id }, topicLinks(topics));
    await enterState(act, projectWorkflow, id, projectWorkflow.initial);
    return id;
  },
});

const updateProject = defineChange({
  name: 'updateProject',
  description: 'Corrects a project; what is left out stays as it is.',
  entity: Project,
  scope,
  relation: runsProject,
  input: {
    titles: optional(fields.titles),
    summary: optional(fields.summary),
    programme: fields.programme,
    technologyReadinessLevel: fields.technologyReadinessLevel,
    period: optional(fields.period),
    topics: optional(fields.topics),
  },
  async run(act, { titles, summary, programme, technologyReadinessLevel: level, period, topics }, project) {
    await act.mustExist(Programme, programme, 'programme');
    await act.mustExist(Topic, topics, 'topics');
    act.settle();
    if (programme?.toLowerCase() !== project.programmeId) await mustLead(act, programme, 'programme');
    act.settle();
    if (topics) await act.replaceLinks(ProjectTopic, { project_id: project.id }, topicLinks(topics));
    if (period) await followWhole(act, 'project_id', [project.id], period);
    return {
      ...(titles && titleColumns(storedTexts(titles))),
      ...(summary && { summary: storedTexts(summary) }),
      ...(programme !== undefined && { programme_id: programme }),
      ...(level !== undefined && { technology_readiness_level: level }),
      ...(period && periodInputColumns(period)),
    };
  },
});

/** What can be done to projects. */
export const projectActions: readonly Action[] = [createProject, updateProject, ...projectSteps];
