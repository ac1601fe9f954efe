import { type Action, defineChange, given } from '@kakehashi/subgraph';
import { Person } from '../person/person.entity';
import { isThePerson, refuseErased, seesPerson } from '../person/person.relation';
import { changeVisibility } from '../person/person-visibility.action';
import { Consent } from './consent.entity';
import { ConsentPurpose } from './consent.enum';
import { openConsentOf } from './open-consent';

const shared = { entity: Person, scope: 'write:profile', relation: isThePerson, isVisible: seesPerson } as const;

const giveConsent = defineChange({
  ...shared,
  name: 'giveConsent',
  description: 'Agrees to something, from now on until it is withdrawn.',
  input: {
    purpose: given.oneOf(ConsentPurpose, 'What is agreed to.'),
    textVersion: given.text('Which version of the text they have read.', { longest: 50 }),
  },
  constraints: { consent_open: { field: 'purpose', message: 'They have agreed to it already.' } },
  async run(act, { purpose, textVersion }, person) {
    refuseErased(act, person);
    const columns = {
      person_id: person.id,
      purpose,
      text_version: textVersion.trim(),
      given_at: act.now,
      withdrawn_at: null,
    };
    await act.insert(Consent, columns);
    return {};
  },
});

const withdrawConsent = defineChange({
  ...shared,
  name: 'withdrawConsent',
  description:
    'Agrees to something no longer. Without `PROFILE_PUBLICATION` the profile is `PRIVATE` at once, and without `CONTACT_DISCLOSURE` no way to reach them is shown.',
  input: { purpose: given.oneOf(ConsentPurpose, 'What they agree to no longer.') },
  async run(act, { purpose }, person) {
    const consent = await openConsentOf(act, person.id, purpose);
    if (consent === null) return act.refuse('NOT_FOUND', 'purpose', 'They have not agreed to it.');
    await act.update(Consent, consent, { withdrawn_at: act.now });
    return purpose === 'PROFILE_PUBLICATION' ? changeVisibility(act, person, 'PRIVATE') : {};
  },
});

/** People agree to what is done with their data. */
export const consentActions: readonly Action[] = [giveConsent, withdrawConsent];
