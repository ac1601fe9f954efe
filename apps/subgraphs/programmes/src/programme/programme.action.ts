import {
  type Act,
  type Action,
  defineChange,
  defineCreate,
  given,
  nameColumns,
  optional,
  periodInputColumns,
  storedTexts,
} from '@kakehashi/subgraph';
import { mustNotLoop } from '../hierarchy/must-not-loop';
import { Topic } from '../topic/topic.entity';
import { topicLinks } from '../topic/topic-links';
import { setMatchingWeights } from './matching-weights.action';
import { Programme } from './programme.entity';
import { ProgrammeKind } from './programme.enum';
import { leadsProgramme, mustLead, willLeadProgramme } from './programme.relation';
import { ProgrammeAgreement } from './programme-agreement.entity';
import { programmeOrganisationActions } from './programme-organisation.action';
import { ProgrammeOrganisation } from './programme-organisation.entity';
import { ProgrammeTopic } from './programme-topic.entity';

const scope = 'write:programmes';

const fields = {
  names: given.texts('Its name, in each language that has one.'),
  kind: given.oneOf(ProgrammeKind, 'What it is.'),
  description: given.texts('What it is about, in each language that has it.', { longest: 20_000 }),
  parent: optional(given.id('Id of the programme that it is a part of, which the caller must lead too.')),
  countries: given.several(given.country('The countries that it is for; may be empty.')),
  period: given.period('When it runs.'),
  topics: given.ids('Ids of the topics that it is about.', { most: 20 }),
  agreements: given.ids(
    'Ids of the agreements that are its legal basis. Whether there are such agreements is not checked.',
  ),
};

const createProgramme = defineCreate({
  name: 'createProgramme',
  description: 'Sets up a programme.',
  entity: Programme,
  scope,
  relation: willLeadProgramme,
  input: {
    leadOrganisation: given.id('Id of the organisation that leads it: that of the caller.'),
    ...fields,
    description: optional(fields.description),
    agreements: optional(fields.agreements),
  },
  async run(act, { leadOrganisation, names, kind, description, parent, countries, period, topics, agreements }) {
    await check(act, { parent, topics });
    act.settle();
    const id = await act.insert(Programme, {
      ...nameColumns(storedTexts(names)),
      kind,
      parent_id: parent ?? null,
      description: storedTexts(description ?? []),
      countries,
      ...periodInputColumns(period),
    });
    await act.insert(ProgrammeOrganisation, {
      programme_id: id,
      organisation_id: leadOrganisation,
      role: 'LEAD',
      ...periodInputColumns(null),
    });
    await act.replaceLinks(ProgrammeTopic, { programme_id: id }, topicLinks(topics));
    await act.replaceLinks(ProgrammeAgreement, { programme_id: id }, agreementLinks(agreements ?? []));
    return id;
  },
});

const updateProgramme = defineChange({
  name: 'updateProgramme',
  description: 'Corrects a programme; what is left out stays as it is.',
  entity: Programme,
  scope,
  relation: leadsProgramme,
  input: {
    names: optional(fields.names),
    kind: optional(fields.kind),
    description: optional(fields.description),
    parent: fields.parent,
    countries: optional(fields.countries),
    period: optional(fields.period),
    topics: optional(fields.topics),
    agreements: optional(fields.agreements),
  },
  async run(act, { names, kind, description, parent, countries, period, topics, agreements }, { id, parentId }) {
    await check(act, { parent: parent?.toLowerCase() === parentId ? null : parent, topics });
    await mustNotLoop(act, 'programme', id, parent, 'parent');
    act.settle();
    if (topics) await act.replaceLinks(ProgrammeTopic, { programme_id: id }, topicLinks(topics));
    if (agreements) await act.replaceLinks(ProgrammeAgreement, { programme_id: id }, agreementLinks(agreements));
    return {
      ...(names && nameColumns(storedTexts(names))),
      ...(kind && { kind }),
      ...(description && { description: storedTexts(description) }),
      ...(parent !== undefined && { parent_id: parent }),
      ...(countries && { countries }),
      ...(period && periodInputColumns(period)),
    };
  },
});

/** What can be done to programmes. */
export const programmeActions: readonly Action[] = [
  createProgramme,
  updateProgramme,
  setMatchingWeights,
  ...programmeOrganisationActions,
];

interface Checked {
  readonly parent: string | null | undefined;
  readonly topics: readonly string[] | null | undefined;
}

async function check(act: Act, { parent, topics }: Checked): Promise<void> {
  await act.mustExist(Programme, parent, 'parent');
  act.settle();
  await mustLead(act, parent, 'parent');
  await act.mustExist(Topic, topics, 'topics');
}

function agreementLinks(agreements: readonly string[]) {
  return agreements.map((agreement, position) => ({ agreement_id: agreement, position }));
}
