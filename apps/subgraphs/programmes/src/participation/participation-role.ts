import type { Act } from '@kakehashi/subgraph';
import type { ParticipationRole } from './participation.enum';

/** The roles of projects, and who has them; all others are roles of events, for persons and organisations alike. */
const PROJECT_ROLES: Readonly<Partial<Record<ParticipationRole, 'person' | 'organisation'>>> = {
  COORDINATOR: 'organisation',
  PARTNER: 'organisation',
  PRINCIPAL_INVESTIGATOR: 'person',
  CO_INVESTIGATOR: 'person',
  RESEARCHER: 'person',
};

/** Notes a fault when the role does not go with that in which somebody takes part, or with who it is. */
export function checkRole(
  act: Act,
  role: ParticipationRole,
  { isProject, isPerson }: { readonly isProject: boolean; readonly isPerson: boolean },
): void {
  const who = PROJECT_ROLES[role];
  if ((who !== undefined) !== isProject) {
    act.fault('RULE_BROKEN', 'role', `${role} is a role of ${who ? 'projects' : 'events and their sessions'}.`);
  } else if (who !== undefined && who !== (isPerson ? 'person' : 'organisation')) {
    act.fault('RULE_BROKEN', 'role', `${role} is a role of ${who}s.`);
  }
}
