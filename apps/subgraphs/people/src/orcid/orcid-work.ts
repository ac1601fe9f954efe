import { RecordError, requireText } from '@kakehashi/record-file';
import { type ExternalId, type LocalizedText, LocalizedTextKind, parseDoi } from '@kakehashi/shared-types';
import { readYear } from './orcid-date';
import {
  byDisplayIndex,
  isPublic,
  type OrcidObject,
  objectIn,
  objectsIn,
  putCode,
  schemeName,
  wrappedInstant,
  wrappedText,
} from './orcid-item';

/** A work, as a record tells it. */
export interface OrcidWork {
  readonly putCode: number;
  readonly titles: readonly LocalizedText[];
  /** In ORCID's words, such as `journal-article`. */
  readonly kind: string;
  readonly publishedYear: number | null;
  readonly publishedIn: string | null;
  readonly doi: string | null;
  readonly url: string | null;
  readonly externalIds: readonly ExternalId[];
  readonly modifiedAt: string | null;
}

const LONGEST_TITLE = 5_000;
const LONGEST_ADDRESS = 5_000;

/** Reads the public works. One that several sources tell is read once, as its owner prefers it. @throws RecordError */
export function readWorks(activities: OrcidObject | null, path: string): OrcidWork[] {
  const place = `${path}.works`;
  return objectsIn(objectIn(activities, 'works', path), 'group', place).flatMap(([group, groupPlace]) => {
    const summaries = objectsIn(group, 'work-summary', groupPlace).filter(([item]) => isPublic(item));
    return byDisplayIndex(summaries)
      .slice(0, 1)
      .map(([item, itemPlace]) => readWork(item, itemPlace));
  });
}

function readWork(item: OrcidObject, path: string): OrcidWork {
  const ids = objectsIn(objectIn(item, 'external-ids', path), 'external-id', `${path}.external-ids`).map(
    ([id, place]) => ({
      scheme: schemeName(id['external-id-type'], `${place}.external-id-type`),
      value: requireText(id['external-id-value'], `${place}.external-id-value`, 2_000),
      isItsOwn: id['external-id-relationship'] === 'self',
    }),
  );
  return {
    putCode: putCode(item, path),
    titles: readTitles(item, path),
    kind: requireText(item.type, `${path}.type`, 100),
    publishedYear: readYear(item, 'publication-date', path),
    publishedIn: wrappedText(item, 'journal-title', path, LONGEST_TITLE),
    doi:
      ids.filter(({ scheme, isItsOwn }) => scheme === 'DOI' && isItsOwn).map(({ value }) => parseDoi(value))[0] ?? null,
    url: wrappedText(item, 'url', path, LONGEST_ADDRESS),
    externalIds: ids.map(({ scheme, value }) => ({ scheme, value })),
    modifiedAt: wrappedInstant(item, 'last-modified-date', path),
  };
}

function readTitles(item: OrcidObject, path: string): LocalizedText[] {
  const place = `${path}.title`;
  const title = objectIn(item, 'title', path);
  const main = title && wrappedText(title, 'title', place, LONGEST_TITLE);
  if (title === null || main === null) throw new RecordError(`${place}.title.value`, 'must be there');
  const titles = [{ lang: 'und', value: main, kind: LocalizedTextKind.PRIMARY }];
  const translated = wrappedText(title, 'translated-title', place, LONGEST_TITLE);
  if (translated !== null) {
    const code = objectIn(title, 'translated-title', place)?.['language-code'];
    const lang = typeof code === 'string' && /^[a-z]{2,3}\b/i.test(code) ? code.replaceAll('_', '-') : 'und';
    titles.push({ lang, value: translated, kind: LocalizedTextKind.PRIMARY });
  }
  return titles;
}
