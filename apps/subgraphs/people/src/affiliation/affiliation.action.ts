import { given, optional, periodInputColumns } from '@kakehashi/subgraph';
import { givenTexts } from '../person/given-texts';
import { definePersonPart } from '../person/person-part.action';
import { Affiliation } from './affiliation.entity';

/** People keep the organisations that they work or worked for. One that is known by its id is told to other subgraphs. */
export const affiliationActions = definePersonPart({
  noun: 'Affiliation',
  phrase: 'an organisation that they work or worked for',
  entity: Affiliation,
  fields: {
    organisation: optional(
      given.id('Id of the organisation. They are kept elsewhere: whether there is one is not checked.'),
    ),
    organisationName: optional(given.text('What it is called; must be given where its id is not.')),
    role: optional(given.texts('The post that they hold.')),
    department: optional(given.texts('The part of the organisation.')),
    country: optional(given.country('Country of the place of work.')),
    period: given.period('When it holds.'),
  },
  columns: ({ organisation, organisationName, role, department, country, period }) => ({
    organisation_id: organisation,
    organisation_label: organisationName?.trim() ?? organisationName,
    role: givenTexts(role),
    department: givenTexts(department),
    country,
    ...(period && periodInputColumns(period)),
  }),
  async written(act, { id, personId, organisationId, period: { from, to } }) {
    if (organisationId === null) return;
    await act.emit('affiliation.recorded', id, { personId, organisationId, from, to });
  },
  constraints: {
    affiliation_names_organisation: { field: 'organisation', message: 'It must be given by its id or by its name.' },
  },
});
