import {
  type Action,
  ANYBODY,
  defineChange,
  defineCreate,
  enterState,
  nameColumns,
  optional,
  storedTexts,
} from '@kakehashi/subgraph';
import { Organisation } from './organisation.entity';
import { actsForOrganisation } from './organisation.relation';
import { organisationWorkflow } from './organisation.workflow';
import { namingFields, profileColumns, profileFields } from './organisation-profile.input';

const own = { entity: Organisation, scope: 'write:organisation', relation: actsForOrganisation } as const;

const constraints = { organisation_ror_key: { field: 'ror', message: 'Another organisation here has that ROR id.' } };

const createOrganisation = defineCreate({
  name: 'createOrganisation',
  description: 'Records an organisation, which looks after its own record from then on.',
  entity: Organisation,
  scope: 'write:programmes',
  relation: ANYBODY,
  constraints,
  input: { ...namingFields, ...profileFields },
  async run(act, { names, kind, ...profile }) {
    const ownNames = storedTexts(names);
    const row = {
      locations: [],
      ...nameColumns(ownNames),
      own_names: ownNames,
      kind,
      status: organisationWorkflow.initial,
      ...profileColumns(act, profile),
    };
    act.settle();
    const id = await act.insert(Organisation, row);
    await enterState(act, organisationWorkflow, id, organisationWorkflow.initial);
    return id;
  },
});

const updateOrganisation = defineChange({
  ...own,
  name: 'updateOrganisation',
  description:
    'Changes what an organisation says of itself; what is left out stays as it is. Names take the place of those that it gave before, beside those of a register.',
  constraints,
  input: { names: optional(namingFields.names), kind: optional(namingFields.kind), ...profileFields },
  run: (act, { names, kind, ...profile }, organisation) => ({
    ...(names && namesBesideRegister(organisation, storedTexts(names))),
    ...(kind && { kind }),
    ...profileColumns(act, profile),
  }),
});

const closeOrganisation = defineChange({
  ...own,
  name: 'closeOrganisation',
  description: 'Tells that an organisation has ended.',
  workflow: organisationWorkflow,
});

const reopenOrganisation = defineChange({
  ...own,
  name: 'reopenOrganisation',
  description: 'Tells that an organisation exists after all, or again.',
  workflow: organisationWorkflow,
});

const withdrawOrganisation = defineChange({
  ...own,
  name: 'withdrawOrganisation',
  description: 'Tells that the record was made in error; it stays, and nothing leads back.',
  workflow: organisationWorkflow,
});

/** What organisations do about their own record. */
export const organisationActions: readonly Action[] = [
  createOrganisation,
  updateOrganisation,
  closeOrganisation,
  reopenOrganisation,
  withdrawOrganisation,
];

type Names = ReturnType<typeof storedTexts>;

/** The names that a register gives stay, as an import would leave them. */
function namesBesideRegister({ names, ownNames }: Organisation, given: Names) {
  const key = ({ lang, value }: { readonly lang: string; readonly value: string }) => `${lang} ${value}`;
  const before = new Set(ownNames.map(key));
  const registered = names.filter((name) => !before.has(key(name)));
  const known = new Set(registered.map(key));
  return { ...nameColumns([...registered, ...given.filter((name) => !known.has(key(name)))]), own_names: given };
}
