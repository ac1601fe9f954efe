import { texts } from '../localized-texts';
import type { TopicRow } from '../rows';
import { inferred, statedBy, vietnamInvestmentReview } from '../sources';
import { topicId } from './identifiers';
import { fieldsOfScience } from './topics-oecd';
import { strategicTechnologies } from './topics-strategic';

const oecd = statedBy('OECD_FIELDS_OF_SCIENCE', 'The Vietnamese and Japanese names are this project’s translations.');
const namedInArticle = vietnamInvestmentReview('Its place in the tree and its translations are this project’s.');
const ours = inferred(
  'Completes the strategic technologies that the articles name; place and names are this project’s.',
);

/** The topic tree: OECD fields of science on two levels, below them the strategic technologies. */
export const topics: readonly TopicRow[] = [
  ...fieldsOfScience.map(
    ([code, en, vi, ja]): TopicRow => ({
      id: topicId(code),
      parentId: code.includes('.') ? topicId(code.slice(0, code.indexOf('.'))) : null,
      code,
      scheme: 'OECD_FOS',
      names: texts({ vi, ja, en }),
      provenance: oecd,
    }),
  ),
  ...strategicTechnologies.map(
    ({ code, parent, isNamedInArticle, ...forms }): TopicRow => ({
      id: topicId(code),
      parentId: topicId(parent),
      code,
      scheme: 'STRATEGIC_TECHNOLOGY',
      names: texts(forms),
      provenance: isNamedInArticle ? namedInArticle : ours,
    }),
  ),
];
