import { defineEnum } from '@kakehashi/shared-types';

export const ContactKind = defineEnum('ContactKind', 'A way to reach a person.', {
  EMAIL: 'An e-mail address.',
  PHONE: 'A telephone number with its country code, such as `+84 …`.',
  WEBSITE: 'A page of their own.',
  ADDRESS: 'A postal address.',
});
export type ContactKind = keyof typeof ContactKind;
