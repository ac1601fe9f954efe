import { groupBy, isId } from '@kakehashi/database';
import { badUserInput } from '@kakehashi/errors';
import { Sector } from '@kakehashi/shared-types';
import { batchByKey, type LoaderDefinition, type SubgraphContext } from '@kakehashi/subgraph';
import type { Organisation } from '../organisation/organisation.stub';
import { ConsortiumParty, PartnerStrength, PartnerSuggestion } from './partner.value';
import { readStrengths, type ThemeStrength } from './partner-strengths';
import { type PartnerTheme, readThemes, themesOf } from './partner-themes';

/** What is asked of the partners. */
export interface PartnerRequest {
  readonly topics?: readonly string[] | null | undefined;
  readonly first: number;
}

const MOST_TOPICS = 10;
const MOST_PARTNERS = 20;

/**
 * Checks what is asked.
 *
 * @throws BAD_USER_INPUT that names the argument and its rule
 */
export function checkPartnerRequest({ topics, first }: PartnerRequest): void {
  if (first < 1 || first > MOST_PARTNERS) throw badUserInput('first', `must be between 1 and ${MOST_PARTNERS}`, first);
  if (topics == null) return;
  if (topics.length < 1 || topics.length > MOST_TOPICS) {
    throw badUserInput('topics', `must hold 1 to ${MOST_TOPICS} ids, but holds ${topics.length}`);
  }
  topics.forEach((topic, index) => {
    if (!isId(topic)) throw badUserInput(`topics[${index}]`, 'must be a valid id (a UUID)', topic);
  });
}

/** Key: an organisation with its ROR id. Value: the three parties, with who could take part. Lifetime: the request. */
export function partiesOfConsortium(
  request: PartnerRequest,
): LoaderDefinition<Organisation, readonly ConsortiumParty[]> {
  return batchByKey(
    (context, organisations) => readParties(context, organisations, request),
    `parties ${JSON.stringify(request)}`,
  );
}

async function readParties(
  context: SubgraphContext,
  organisations: readonly Organisation[],
  { topics, first }: PartnerRequest,
): Promise<ConsortiumParty[][]> {
  const given = topics?.map((topic) => topic.toLowerCase());
  const wanted = given ? organisations.map(() => given) : await themesOf(context, organisations);
  const themes = await readThemes(context, wanted.flat());
  const strengths = await readStrengths(context, [...themes.values()]);
  const sectors = await readSectors(context, organisations);
  return organisations.map(({ id }, place) => {
    const own = (wanted[place] ?? []).flatMap((topic) => themes.get(topic) ?? []);
    return (Object.keys(Sector) as Sector[]).map((sector) => {
      const isOwn = sectors.get(id.toLowerCase()) === sector;
      const others = strengths.filter((one) => one.sector === sector && one.organisationId !== id.toLowerCase());
      const partners = isOwn ? [] : rankPartners(others, own).slice(0, first);
      return Object.assign(new ConsortiumParty(), { sector, isOwn, partners });
    });
  });
}

function rankPartners(strengths: readonly ThemeStrength[], themes: readonly PartnerTheme[]): PartnerSuggestion[] {
  const themeOf = new Map(themes.map((theme) => [theme.topicId, theme]));
  const ofThemes = strengths.filter(({ themeId }) => themeOf.has(themeId));
  return [...groupBy(ofThemes, ({ organisationId }) => organisationId)]
    .map(([organisationId, known]) => {
      const sum = known.reduce((all, { strength }) => all + 1 - 0.5 ** strength, 0);
      const told = [...known]
        .sort((one, other) => other.experts - one.experts || (one.themeId < other.themeId ? -1 : 1))
        .flatMap(({ themeId, experts }) => {
          const theme = themeOf.get(themeId);
          return theme ? [new PartnerStrength(theme, experts)] : [];
        });
      return new PartnerSuggestion(organisationId, Math.round((sum / themes.length) * 10_000) / 10_000, told);
    })
    .sort((one, other) => other.score - one.score || (one.organisationId < other.organisationId ? -1 : 1));
}

async function readSectors(
  { database }: SubgraphContext,
  organisations: readonly Organisation[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; sector: string }[] = await database.query(
    'SELECT id, sector FROM organisation_copy WHERE id = ANY($1::uuid[])',
    [organisations.map(({ id }) => id).filter(isId)],
  );
  return new Map(rows.map(({ id, sector }) => [id, sector]));
}
