import { defineEnum } from '@kakehashi/shared-types';

export const AgreementRole = defineEnum('AgreementRole', 'What a party does in an agreement.', {
  ISSUER: 'Adopted it alone, as a body adopts a resolution.',
  SIGNATORY: 'Signed it.',
  PARTICIPANT: 'Takes part in it; whether it signed is not known.',
});
export type AgreementRole = keyof typeof AgreementRole;
