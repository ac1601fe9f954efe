import { linkedBy, type ParentLink } from '@kakehashi/database';
import { defineList, listField, titledFields } from '@kakehashi/subgraph';
import { countryOfScheme } from '../funding-scheme/funding-scheme.input';
import { Call } from './call.entity';
import { CallStatus } from './call.enum';
import { VISIBLE_CALLS } from './call.loader';

const throughPart = linkedBy('call_part part', 'part.call_id = t.id');

/** The list of calls. */
export const callList = defineList({
  name: 'Call',
  type: Call,
  visible: VISIBLE_CALLS,
  fields: {
    ...titledFields,
    status: listField.enumeration(CallStatus, 'CallStatus', 't.status', 'How far it has come.', { isSortable: true }),
    scheme: listField.id('t.funding_scheme_id', 'Id of the funding scheme it is made under.'),
    programme: listField.id('t.programme_id', 'Id of the programme it belongs to.', { isNullable: true }),
    funder: listField.id('part.funder_organisation_id', 'Id of a funder.', { through: throughPart }),
    currency: listField.currency('part.currency', 'A currency in which a funder pays.', { through: throughPart }),
    topic: listField.id('topic.topic_id', 'Id of a topic it asks for.', {
      through: linkedBy('call_topic topic', 'topic.call_id = t.id'),
    }),
    country: countryOfScheme,
    opensOn: listField.date('t.opens_on', 'First day on which applications are taken.', { isSortable: true }),
    closesOn: listField.date('t.closes_on', 'Last day on which applications are taken.', { isSortable: true }),
    decidedOn: listField.date('t.decided_on', 'Day of the decision.', { isSortable: true, isNullable: true }),
  },
  defaultOrder: [{ field: 'opensOn', direction: 'DESC' }],
  searchedTexts: (call) => call.titles,
});

/** The calls under a funding scheme. */
export const underScheme: ParentLink = { name: 'underScheme', sql: 't.funding_scheme_id = p.id' };

/** The calls of a programme. */
export const ofProgramme: ParentLink = { name: 'ofProgramme', sql: 't.programme_id = p.id' };
