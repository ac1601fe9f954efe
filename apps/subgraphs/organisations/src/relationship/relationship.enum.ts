import { defineEnum } from '@kakehashi/shared-types';

export const RelationshipKind = defineEnum(
  'OrganisationRelationshipKind',
  'What the other organisation is to this one.',
  {
    PARENT: 'This one is part of the other.',
    CHILD: 'The other is part of this one.',
    RELATED: 'They stand side by side, such as a hospital and a medical school.',
    SUCCESSOR: 'The other came after this one.',
    PREDECESSOR: 'The other came before this one.',
    MEMBER_OF: 'This one is a member of the other.',
    HAS_MEMBER: 'The other is a member of this one.',
  },
);
export type RelationshipKind = keyof typeof RelationshipKind;

/** The kind by which the same relationship is seen from the other side. */
export const INVERSE_KIND: Readonly<Record<RelationshipKind, RelationshipKind>> = {
  PARENT: 'CHILD',
  CHILD: 'PARENT',
  RELATED: 'RELATED',
  SUCCESSOR: 'PREDECESSOR',
  PREDECESSOR: 'SUCCESSOR',
  MEMBER_OF: 'HAS_MEMBER',
  HAS_MEMBER: 'MEMBER_OF',
};
