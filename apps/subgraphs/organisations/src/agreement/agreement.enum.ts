import { defineEnum } from '@kakehashi/shared-types';

export const AgreementKind = defineEnum('AgreementKind', 'What an agreement is.', {
  MEMORANDUM: 'A memorandum of understanding or cooperation.',
  JOINT_INITIATIVE_PHASE: 'A phase of a joint initiative of two states.',
  RESOLUTION: 'A resolution of one state that others build on.',
  PARTNERSHIP: 'A standing partnership or community of states.',
});
export type AgreementKind = keyof typeof AgreementKind;

export const AgreementStatus = defineEnum('AgreementStatus', 'How far an agreement has come.', {
  NEGOTIATED: 'Its text is being agreed.',
  SIGNED: 'Signed, not yet in force.',
  IN_FORCE: 'In force.',
  RENEWED: 'In force again after its first term.',
  EXPIRED: 'No longer in force.',
});
export type AgreementStatus = keyof typeof AgreementStatus;
