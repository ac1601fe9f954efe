import {
  type Act,
  type Action,
  defineChange,
  given,
  optional,
  periodInputColumns,
  type Relation,
} from '@kakehashi/subgraph';
import { dayAfter } from '../day/past-day';
import { Programme } from './programme.entity';
import { ProgrammeRole } from './programme.enum';
import { leadsOneOf, leadsProgramme } from './programme.relation';
import { ProgrammeOrganisation } from './programme-organisation.entity';

const scope = 'write:programmes';

const leadsItsProgramme: Relation<ProgrammeOrganisation> = {
  who: leadsProgramme.who,
  holds: (act, { programmeId }) => leadsOneOf(act, [programmeId]),
};

const addProgrammeOrganisation = defineChange({
  name: 'addProgrammeOrganisation',
  description: 'Tells that an organisation leads a programme too, or is a partner of it.',
  entity: Programme,
  scope,
  relation: leadsProgramme,
  input: {
    organisation: given.id('Id of the organisation. Whether there is such an organisation is not checked.'),
    role: given.oneOf(ProgrammeRole, 'What it is to the programme.'),
    period: optional(given.period('When; open at both ends when left out.')),
  },
  async run(act, { organisation, role, period }, { id }) {
    const { from, to } = period ?? {};
    const same: unknown[] = await act.manager.query(
      `SELECT 1 FROM programme_organisation
       WHERE programme_id = $1 AND organisation_id = $2 AND role = $3
         AND (period_from IS NULL OR period_from < coalesce($5, 'infinity'::date))
         AND (period_to IS NULL OR period_to > coalesce($4, '-infinity'::date))`,
      [id, organisation, role, from ?? null, to ?? null],
    );
    if (same.length > 0) act.refuse('DUPLICATE', 'organisation', 'It has that role in these days already.');
    await act.insert(ProgrammeOrganisation, {
      programme_id: id,
      organisation_id: organisation,
      role,
      ...periodInputColumns(period),
    });
    return {};
  },
});

const endProgrammeOrganisation = defineChange({
  name: 'endProgrammeOrganisation',
  description: 'Tells the last day on which an organisation leads a programme or is a partner of it.',
  entity: ProgrammeOrganisation,
  scope,
  relation: leadsItsProgramme,
  input: { endedOn: given.day('Its last day; not before the first. Another organisation must lead after it.') },
  async run(act, { endedOn }, { id, programmeId, role, period }) {
    if (period.from !== null && endedOn < period.from) {
      act.fault('OUT_OF_RANGE', 'endedOn', `It began ${period.from}, but ends ${endedOn}.`);
    }
    if (role === 'LEAD') await mustHaveOtherLead(act, programmeId, id);
    return { period_to: dayAfter(endedOn) };
  },
});

/** What can be done to the ties of programmes and organisations. */
export const programmeOrganisationActions: readonly Action[] = [addProgrammeOrganisation, endProgrammeOrganisation];

/** Notes a fault when nobody could look after the programme any more. */
async function mustHaveOtherLead(act: Act, programme: string, except: string): Promise<void> {
  const others: unknown[] = await act.manager.query(
    `SELECT 1 FROM programme_organisation
     WHERE programme_id = $1 AND id <> $2 AND role = 'LEAD' AND period_to IS NULL`,
    [programme, except],
  );
  if (others.length > 0) return;
  act.fault('RULE_BROKEN', null, 'Another organisation without an end must lead the programme first.');
}
