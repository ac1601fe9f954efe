import { defineEnum } from '@kakehashi/shared-types';

export const CommissionStatus = defineEnum('CommissionStatus', 'How far a commission has come.', {
  OFFERED: 'Offered to the contractor.',
  NEGOTIATING: 'The two sides discuss its terms.',
  AGREED: 'Agreed; the work is under way.',
  DELIVERED: 'The contractor has delivered.',
  ACCEPTED: 'The owner of the challenge has taken the delivery over.',
  REFUSED: 'The contractor did not take it.',
  TERMINATED: 'Broken off by one of the two sides.',
});
export type CommissionStatus = keyof typeof CommissionStatus;

export const CommissionSide = defineEnum('CommissionSide', 'One of the two sides of a commission.', {
  OWNER: 'The owner of the challenge, who pays.',
  CONTRACTOR: 'Who does the work.',
});
export type CommissionSide = keyof typeof CommissionSide;

export const IntellectualPropertyTerms = defineEnum(
  'IntellectualPropertyTerms',
  'Whom that belongs to which a commission brings about.',
  {
    CLIENT_OWNS: 'All of it belongs to the owner of the challenge.',
    CONTRACTOR_OWNS: 'All of it belongs to the contractor.',
    JOINTLY_OWNED: 'It belongs to both.',
    LICENSED_TO_CLIENT: 'It belongs to the contractor; the owner of the challenge may use it.',
    OPEN_LICENCE: 'Everybody may use it.',
  },
);
export type IntellectualPropertyTerms = keyof typeof IntellectualPropertyTerms;
