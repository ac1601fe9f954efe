import { readSettings } from '@kakehashi/config';
import { badUserInput, createError } from '@kakehashi/errors';
import type { Asker, StreamHandler } from '@kakehashi/subgraph';
import type { DataSource } from 'typeorm';
import { readAwardDetails } from './award-details.export';
import { type GrantOptions, writeGrants } from './grant.export';
import { licenceAddress } from './licence-address.export';
import { type PublisherSettings, publisherSettings } from './publisher.export';

/** Version of the standard that grants are written by. */
const VERSION = '1.4';

/**
 * Streams all awards as one 360Giving package, in the language of `Accept-Language`, with the ids of people of whom who asks is told.
 *
 * The package tells a licence only when all awards have the same; each grant tells its source and licence in
 * `provenance`. After the grants, `omitted` tells how many awards could not be written.
 *
 * @throws BAD_USER_INPUT for any parameter, BAD_REQUEST when there is no award: a package must have a grant
 */
export const threeSixtyGivingStream: StreamHandler = ({ query, locale, database, asker }) => {
  const [parameter] = Object.keys(query);
  if (parameter !== undefined) throw badUserInput(parameter, 'is not known here: the export has no parameters');
  const settings = readSettings(publisherSettings);
  return {
    contentType: 'application/json; charset=utf-8',
    fileName: 'awards.360giving.json',
    text: writePackage(database, asker, settings, { prefix: settings.GRANT_ID_PREFIX, locale }),
  };
};

async function* writePackage(
  database: DataSource,
  asker: Asker,
  settings: PublisherSettings,
  options: GrantOptions,
): AsyncGenerator<string> {
  let written = 0;
  let omitted = 0;
  for await (const details of readAwardDetails(database, asker)) {
    const grants = writeGrants(details, options);
    if (grants.length === 0) omitted += 1;
    // The head waits for the first grant: without one there is no package.
    else yield `${written === 0 ? await writeHead(database, settings) : ',\n'}${grants.join(',\n')}`;
    written += grants.length;
  }
  if (written === 0) throw createError('BAD_REQUEST', 'There is no award that could be exported.');
  const reason = 'Without an amount, a recipient or the name of an organisation, which a grant must have.';
  yield `\n]${omitted > 0 ? `,"omitted":${JSON.stringify({ awards: omitted, reason })}` : ''}}\n`;
}

async function writeHead(database: DataSource, settings: PublisherSettings): Promise<string> {
  const { PUBLISHER_NAME: name, PUBLISHER_ID: identifier, PUBLISHER_WEBSITE: website } = settings;
  const licence = await commonLicence(database);
  const head = {
    version: VERSION,
    title: `Awards published by ${name}`,
    description:
      'Each funder’s commitment to an award is a grant; those of one award name each other in relatedActivity. ' +
      'provenance tells where an award comes from; the source DEMONSTRATION marks what is made up.',
    issued: new Date().toISOString(),
    publisher: { name, ...(identifier && { identifier }), ...(website && { website }) },
    ...(licence && { license: licenceAddress(licence) }),
  };
  return `${JSON.stringify(head).slice(0, -1)},"grants":[\n`;
}

/** The licence of all awards; null when they have several, or one has none. */
async function commonLicence(database: DataSource): Promise<string | null> {
  const licences: { licence: string | null }[] = await database.query(
    `SELECT DISTINCT provenance ->> 'licence' AS licence FROM award LIMIT 2`,
  );
  return licences.length === 1 ? (licences[0]?.licence ?? null) : null;
}
