import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  optional,
  periodInputColumns,
} from '@kakehashi/subgraph';
import { dayAfter } from '../day/past-day';
import { mustBeOne, partyColumns, partyFields } from '../party/party.input';
import { Participation } from './participation.entity';
import { ParticipationRole } from './participation.enum';
import { addsParticipation, runsItsWhole } from './participation.relation';
import { heldColumns } from './participation-days';
import { checkRole } from './participation-role';
import { findWhole } from './whole';

const scope = 'write:programmes';

const addParticipation = defineCreate({
  name: 'addParticipation',
  description: 'Tells that somebody takes part in a project, an event or a session.',
  entity: Participation,
  scope,
  relation: addsParticipation,
  input: {
    project: optional(given.id('Id of the project. Either this, `event` or `session`.')),
    event: optional(given.id('Id of the event.')),
    session: optional(given.id('Id of the session of an event.')),
    ...partyFields,
    role: given.oneOf(
      ParticipationRole,
      'As what. Organisations coordinate projects and are partners of them, persons lead them and work in them; the other roles are those of events.',
    ),
    period: optional(given.period('When; that of the project, event or session when left out.')),
  },
  async run(act, { project, event, session, person, organisation, role, period }) {
    const whole = await findWhole(act, { project, event, session });
    mustBeOne(act, { person, organisation }, 'person');
    checkRole(act, role, { isProject: whole.column === 'project_id', isPerson: person != null });
    const held = heldColumns(period ?? {}, whole.period);
    if (held.starts_on !== null && held.ends_before !== null && held.starts_on >= held.ends_before) {
      const days = `${whole.period.from ?? 'an unknown day'} until before ${whole.period.to ?? 'an unknown day'}`;
      act.fault('OUT_OF_RANGE', 'period', `It must have days from ${days}.`);
    }
    act.settle();
    const party = partyColumns({ person, organisation });
    await mustBeNew(act, whole, { ...party, role, ...held });
    return act.insert(Participation, {
      [whole.column]: whole.id,
      ...party,
      role,
      position: await nextPosition(act, whole),
      ...periodInputColumns(period),
      ...held,
    });
  },
});

const endParticipation = defineChange({
  name: 'endParticipation',
  description: 'Tells the last day on which somebody takes part.',
  entity: Participation,
  scope,
  relation: runsItsWhole,
  input: { endedOn: given.day('The last day; not before the first.') },
  run(act, { endedOn }, { startsOn }) {
    if (startsOn !== null && endedOn < startsOn) {
      act.fault('OUT_OF_RANGE', 'endedOn', `It begins ${startsOn}, but ends ${endedOn}.`);
    }
    const end = dayAfter(endedOn);
    return { period_to: end, ends_before: end };
  },
});

/** What can be done to participations. */
export const participationActions: readonly Action[] = [addParticipation, endParticipation];

type Whole = Awaited<ReturnType<typeof findWhole>>;

interface Entry {
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  readonly role: ParticipationRole;
  readonly starts_on: string | null;
  readonly ends_before: string | null;
}

async function mustBeNew(act: Act, { column, id }: Whole, entry: Entry): Promise<void> {
  const same: unknown[] = await act.manager.query(
    `SELECT 1 FROM participation
     WHERE ${column} = $1 AND role = $2 AND (person_id = $3 OR organisation_id = $4)
       AND (starts_on IS NULL OR starts_on < coalesce($6, 'infinity'::date))
       AND (ends_before IS NULL OR ends_before > coalesce($5, '-infinity'::date))`,
    [id, entry.role, entry.person_id, entry.organisation_id, entry.starts_on, entry.ends_before],
  );
  if (same.length === 0) return;
  const field = entry.person_id === null ? 'organisation' : 'person';
  act.refuse('DUPLICATE', field, 'It takes part in that role in these days already.');
}

async function nextPosition(act: Act, { column, id }: Whole): Promise<number> {
  const [{ next }] = await act.manager.query(
    `SELECT coalesce(max(position) + 1, 0) AS next FROM participation WHERE ${column} = $1`,
    [id],
  );
  return next;
}
