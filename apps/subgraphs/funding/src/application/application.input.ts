import { linkedByKey, type ParentLink } from '@kakehashi/database';
import { defineList, listField, titledFields } from '@kakehashi/subgraph';
import { applicantLink, throughApplicant } from '../applicant/applicant.input';
import { partLink, throughPart } from '../application-part/application-part.input';
import { countryOfScheme } from '../funding-scheme/funding-scheme.input';
import { Application } from './application.entity';
import { ApplicationStatus } from './application.enum';
import { applicationHistory } from './application.history';
import { visibleApplications } from './application.loader';

const { person, organisation } = applicantLink.fields;
const { funder, currency } = partLink.fields;

/** The list of applications. */
export const applicationList = defineList({
  name: 'Application',
  type: Application,
  visible: visibleApplications,
  keepsCountsBy: {
    visibleThrough: [{ table: 'call', column: 'id', listedColumn: 'call_id', looksAt: ['status'] }],
  },
  fields: {
    ...titledFields,
    status: listField.enumeration(ApplicationStatus, 'ApplicationStatus', 't.status', 'How far it has come.', {
      isSortable: true,
    }),
    submittedOn: listField.date('t.submitted_on', 'Day on which it was handed in.', { isSortable: true }),
    durationMonths: listField.integer('t.duration_months', 'How long the work is to take, in months.', {
      isSortable: true,
      isNullable: true,
    }),
    scheme: listField.id('t.funding_scheme_id', 'Id of the funding scheme it is made under.'),
    call: listField.id('t.call_id', 'Id of the call it answers.', { isNullable: true }),
    project: listField.id('t.project_id', 'Id of the project that came of it.', { isNullable: true, isFacet: false }),
    award: listField.id('award.id', 'Id of the award that it led to.', {
      isFacet: false,
      through: linkedByKey('award', 'application_id', { alias: 'award' }),
    }),
    topic: listField.id('topic.topic_id', 'Id of a topic it is for.', {
      through: linkedByKey('application_topic', 'application_id', { alias: 'topic' }),
    }),
    country: countryOfScheme,
    person: { ...person, through: throughApplicant },
    organisation: { ...organisation, through: throughApplicant },
    funder: { ...funder, through: throughPart },
    currency: { ...currency, through: throughPart },
  },
  links: {
    applicant: applicantLink,
    part: partLink,
    statusHistory: applicationHistory.link,
  },
  defaultOrder: [{ field: 'submittedOn', direction: 'DESC' }],
  searchedTexts: (application) => application.titles,
});

/** The applications to a call. */
export const toCall: ParentLink = { name: 'toCall', sql: 't.call_id = p.id' };

/** The applications under a funding scheme. */
export const underScheme: ParentLink = { name: 'underScheme', sql: 't.funding_scheme_id = p.id' };

/** The applications that a project came of. */
export const ofProject: ParentLink = { name: 'ofProject', sql: 't.project_id = p.id' };

/** The applications that a party makes, alone or with others. */
const madeBy = (name: string, column: string): ParentLink => ({
  name,
  sql: `EXISTS (SELECT 1 FROM applicant link WHERE link.application_id = t.id AND link.${column} = p.id)`,
});

/** The applications that a person makes. */
export const madeByPerson = madeBy('madeByPerson', 'person_id');

/** The applications that an organisation makes. */
export const madeByOrganisation = madeBy('madeByOrganisation', 'organisation_id');
