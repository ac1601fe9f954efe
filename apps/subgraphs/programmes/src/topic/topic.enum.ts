import { defineEnum } from '@kakehashi/shared-types';

export const TopicScheme = defineEnum('TopicScheme', 'The classification that a topic belongs to.', {
  OECD_FOS: 'Fields of science of the OECD (Frascati Manual 2015): the upper two levels of the tree.',
  STRATEGIC_TECHNOLOGY: 'Technologies that cooperation aims at, below the fields of science.',
  OPENALEX: 'Topics of OpenAlex on four levels: domain, field, subfield and topic. See https://openalex.org',
});
export type TopicScheme = keyof typeof TopicScheme;
