import { defineEnum } from './define-enum';

export const Sector = defineEnum(
  'Sector',
  'The three parties of cooperation; an association has the sector of its members.',
  {
    STATE: 'State bodies.',
    SCIENCE: 'Universities and research institutes.',
    BUSINESS: 'Enterprises.',
  },
);
export type Sector = keyof typeof Sector;
