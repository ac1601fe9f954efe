import { randomUUID } from 'node:crypto';
import { parseDoi } from '@kakehashi/shared-types';
import { type Act, given, optional, storedTexts, titleColumns } from '@kakehashi/subgraph';
import { definePersonPart } from '../person/person-part.action';
import { Work } from './work.entity';

/** People keep their works themselves where no ORCID record brings them; an import leaves these alone. */
export const workActions = definePersonPart({
  noun: 'Work',
  phrase: 'a work of theirs',
  entity: Work,
  fields: {
    titles: given.texts('Its title, in each language that has it.'),
    kind: given.text('What it is, in the words of ORCID: `journal-article`, `data-set`, `patent` and others.', {
      longest: 100,
    }),
    publishedYear: optional(given.integer('Calendar year in which it was published.', { least: 1000, most: 2100 })),
    publishedIn: optional(given.text('The journal, book or conference that it stands in.', { longest: 5_000 })),
    doi: optional(given.text('Its DOI, with or without `https://doi.org/`; once in a profile.', { longest: 700 })),
    url: optional(given.url('Where it can be read.')),
  },
  columns: ({ titles, kind, publishedYear, publishedIn, doi, url }) => ({
    ...(titles && titleColumns(storedTexts(titles))),
    kind,
    published_year: publishedYear,
    published_in: publishedIn,
    doi: doi == null ? doi : (parseDoi(doi) ?? doi),
    url,
  }),
  added: () => ({ source_key: `user:${randomUUID()}` }),
  async written(act, work) {
    if (work.doi === null) return;
    if (parseDoi(work.doi) !== work.doi)
      return act.fault('MALFORMED', 'doi', 'It must be a DOI such as "10.1000/182".');
    if (await isTwice(act, work)) act.fault('DUPLICATE', 'doi', 'The profile has a work with that DOI already.');
  },
});

async function isTwice(act: Act, { personId, doi }: Work): Promise<boolean> {
  const rows = await act.manager.query('SELECT 1 FROM work WHERE person_id = $1 AND doi = $2 LIMIT 2', [personId, doi]);
  return rows.length > 1;
}
