import { defineEnum } from '@kakehashi/shared-types';

export const DeliveryState = defineEnum('DeliveryState', 'How it stands with what is sent to a webhook.', {
  PENDING: 'It is to be sent, for the first time or again.',
  DELIVERED: 'The webhook answered with a status of 200 to 299.',
  GIVEN_UP: 'The last attempt failed; `replayWebhook` has it sent anew.',
});
export type DeliveryState = keyof typeof DeliveryState;

export const DeliveryFault = defineEnum('DeliveryFault', 'Why an attempt to send something to a webhook failed.', {
  STATUS: 'It answered, but not with a status of 200 to 299; a redirect is not followed.',
  TIMEOUT: 'It did not answer in time.',
  UNREACHABLE: 'No connection could be made, or it broke.',
  NO_ADDRESS: 'Its name stands for no address of the public internet.',
  CERTIFICATE: 'Its certificate is not valid for its name.',
});
export type DeliveryFault = keyof typeof DeliveryFault;
