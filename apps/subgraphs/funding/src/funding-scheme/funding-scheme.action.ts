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
import { FundingScheme } from './funding-scheme.entity';
import { FundingSchemeKind } from './funding-scheme.enum';
import { fundsScheme, willFundScheme } from './funding-scheme.relation';

const scope = 'write:calls';

const fields = {
  names: given.texts('Its name, in each language that has it.'),
  kind: given.oneOf(FundingSchemeKind, 'What it pays for.'),
  funders: given.ids('Ids of the organisations that pay, at least one; whether there are such is not checked.', {
    most: 20,
  }),
  programme: optional(given.id('Id of the programme that it pays for; whether there is such is not checked.')),
  countries: optional(given.several(given.country('Countries whose researchers it names; default none.'))),
  period: optional(given.period('When it offers money; default at any time.')),
};

const createFundingScheme = defineCreate({
  name: 'createFundingScheme',
  description: 'Sets up a standing offer of money, under which calls can be made.',
  entity: FundingScheme,
  scope,
  relation: willFundScheme,
  input: fields,
  run(act, { names, kind, funders, programme, countries, period }) {
    mustHaveFunders(act, funders);
    act.settle();
    return act.insert(FundingScheme, {
      ...nameColumns(storedTexts(names)),
      kind,
      funder_organisation_ids: funders,
      programme_id: programme ?? null,
      countries: countries ?? [],
      ...periodInputColumns(period),
    });
  },
});

const updateFundingScheme = defineChange({
  name: 'updateFundingScheme',
  description: 'Corrects a funding scheme; what is left out stays as it is.',
  entity: FundingScheme,
  scope,
  relation: fundsScheme,
  input: {
    ...fields,
    names: optional(fields.names),
    kind: optional(fields.kind),
    funders: optional(fields.funders),
  },
  run(act, { names, kind, funders, programme, countries, period }) {
    if (funders) mustHaveFunders(act, funders);
    return {
      ...(names && nameColumns(storedTexts(names))),
      ...(kind && { kind }),
      ...(funders && { funder_organisation_ids: funders }),
      ...(programme !== undefined && { programme_id: programme }),
      ...(countries && { countries }),
      ...(period && periodInputColumns(period)),
    };
  },
});

/** What can be done to funding schemes. */
export const fundingSchemeActions: readonly Action[] = [createFundingScheme, updateFundingScheme];

function mustHaveFunders(act: Act, funders: readonly string[]): void {
  if (funders.length === 0) act.fault('REQUIRED', 'funders', 'A scheme must name one funder at least.');
}
