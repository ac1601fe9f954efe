import { isOwnOrganisation, type Relation } from '@kakehashi/subgraph';
import { takesPartAs } from '../participation/takes-part-as';
import { leadsOneOf } from '../programme/programme.relation';
import type { Project } from './project.entity';

/** Who acts for the coordinator of a project, or for a lead of its programme. */
export const runsProject: Relation<Project> = {
  who: 'an officer of the organisation that coordinates the project, or of one that leads its programme',
  holds: async (act, { id, programmeId }) =>
    (await takesPartAs(act, 'project_id', id, ['COORDINATOR'])) || leadsOneOf(act, [programmeId]),
};

interface NewProject {
  readonly coordinator: string;
  readonly programme?: string | null | undefined;
}

/** Who acts for a lead of the programme of a new project; without a programme, for its coordinator. */
export const willRunProject: Relation<NewProject> = {
  who: 'an officer of an organisation that leads its programme, or of the coordinator of a project without one',
  holds: (act, { coordinator, programme }) =>
    programme == null ? isOwnOrganisation(act, coordinator) : leadsOneOf(act, [programme]),
};
