import { defineCopy } from '@kakehashi/subgraph';

/** What is kept here of awards: what each pays for, and what it is called. */
export const awardCopy = defineCopy({ of: 'Award', from: 'funding', columns: ['project_id', 'titles'] });
