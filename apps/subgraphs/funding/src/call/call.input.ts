import { linkedBy, type ParentLink } from '@kakehashi/database';
import { defineList, listField, titledFields } from '@kakehashi/subgraph';
import { partFields, partLink } from '../call-part/call-part.input';
import { countryOfScheme } from '../funding-scheme/funding-scheme.input';
import { Call } from './call.entity';
import { CallStatus } from './call.enum';
import { callHistory } from './call.history';
import { visibleCalls } from './call.loader';

/** The list of calls. */
export const callList = defineList({
  name: 'Call',
  type: Call,
  visible: visibleCalls,
  fields: {
    ...titledFields,
    status: listField.enumeration(CallStatus, 'CallStatus', 't.status', 'How far it has come.', { isSortable: true }),
    scheme: listField.id('t.funding_scheme_id', 'Id of the funding scheme it is made under.'),
    programme: listField.id('t.programme_id', 'Id of the programme it belongs to.', { isNullable: true }),
    ...partFields,
    topic: listField.id('topic.topic_id', 'Id of a topic it asks for.', {
      through: linkedBy('call_topic topic', 'topic.call_id = t.id'),
    }),
    country: countryOfScheme,
    opensOn: listField.date('t.opens_on', 'First day on which applications are taken.', { isSortable: true }),
    closesOn: listField.date('t.closes_on', 'Last day on which applications are taken.', { isSortable: true }),
    closesAt: listField.instant('t.closes_at', 'The instant after which no application is taken.', {
      isSortable: true,
      isNullable: true,
    }),
    timeZone: listField.text('t.time_zone', 'IANA name of the time zone in which its days are meant.', {
      isSortable: true,
      isNullable: true,
    }),
    decisionDueOn: listField.date('t.decision_due_on', 'Day by which the funders mean to decide.', {
      isSortable: true,
      isNullable: true,
    }),
    decidedOn: listField.date('t.decided_on', 'Day of the decision.', { isSortable: true, isNullable: true }),
  },
  links: { part: partLink, statusHistory: callHistory.link },
  defaultOrder: [{ field: 'opensOn', direction: 'DESC' }],
  searchedTexts: (call) => call.titles,
});

/** The calls under a funding scheme. */
export const underScheme: ParentLink = { name: 'underScheme', sql: 't.funding_scheme_id = p.id' };

/** The calls of a programme. */
export const ofProgramme: ParentLink = { name: 'ofProgramme', sql: 't.programme_id = p.id' };

/** The calls that an organisation pays for, alone or with others. */
export const fundedBy: ParentLink = {
  name: 'fundedBy',
  sql: 'EXISTS (SELECT 1 FROM call_part link WHERE link.call_id = t.id AND link.funder_organisation_id = p.id)',
};
