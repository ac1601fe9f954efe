import { chooseText, type ExternalId, type Locale, moneyFromMinorUnits } from '@kakehashi/shared-types';
import type { Commitment } from '../commitment/commitment.entity';
import type { AwardDetails } from './award-details.export';
import { grantDates } from './grant-dates.export';

/** How grants are written. */
export interface GrantOptions {
  /** What stands before ids of ours. */
  readonly prefix: string;
  /** Language of titles: 360Giving has each text once. */
  readonly locale: Locale;
}

/**
 * Writes an award as grants of 360Giving 1.4, JSON each: a grant has one amount, so there is one for each commitment, and
 * they name each other in `relatedActivity`.
 *
 * Beside the standard's fields each has `awardNumber` and `provenance`. None when the award has no amount, no recipient, or
 * an organisation whose name is known neither from it nor by its id: the standard demands them.
 *
 * See https://standard.threesixtygiving.org
 */
export function writeGrants(details: AwardDetails, options: GrantOptions): string[] {
  const { commitments } = details;
  const funders = commitments.map((commitment) =>
    organisation(
      details,
      {
        id: commitment.funderOrganisationId,
        label: commitment.funderLabel,
        externalId: commitment.funderExternalId,
      },
      options,
    ),
  );
  const recipient = recipientOf(details, options);
  if (!recipient || funders.includes(null)) return [];
  return commitments.map((commitment, index) => {
    const others = commitments.filter(({ id }) => id !== commitment.id);
    const { amount } = moneyFromMinorUnits(commitment.amountMinorUnits, commitment.currency);
    const grant = {
      id: grantId(commitment, options),
      ...describeAward(details, options),
      currency: commitment.currency,
      ...recipient,
      fundingOrganization: [funders[index]],
      ...(others.length > 0 && { relatedActivity: others.map((other) => grantId(other, options)) }),
    };
    // The standard wants a JSON number: written from its digits, because a number of JavaScript would lose some.
    return `${JSON.stringify(grant).slice(0, -1)},"amountAwarded":${amount}}`;
  });
}

function describeAward({ award, scheme }: AwardDetails, { locale }: GrantOptions) {
  const title = chooseText(award.titles, locale).value;
  const dates = grantDates(award.period);
  const { sourceUrl, note } = award.provenance;
  const titles = [...new Set([title, ...award.titles.map(({ value }) => value)])].join(' / ');
  const told = award.description.length > 0 ? chooseText(award.description, locale).value : titles;
  return {
    title,
    // The standard demands one: of an award without a description it is the title in all languages.
    description: [told, note].filter(Boolean).join(' — '),
    awardNumber: award.awardNumber,
    awardDate: award.decidedOn,
    ...(dates && { plannedDates: [dates] }),
    ...(scheme && { grantProgramme: [{ code: scheme.id, title: chooseText(scheme.names, locale).value }] }),
    ...(award.callId !== null && { fromOpenCall: 'Yes' }),
    dateModified: award.updatedAt.toISOString(),
    dataSource: sourceUrl,
    provenance: award.provenance,
  };
}

/** Either organisations or a person: the standard allows no grant to have both. */
function recipientOf(details: AwardDetails, options: GrantOptions) {
  const { award, recipients, people } = details;
  if (recipients.length > 0) {
    const named = recipients.map(
      ({ organisationId: id, organisationLabel: label, organisationExternalId: externalId }) =>
        organisation(details, { id, label, externalId }, options),
    );
    return named.includes(null) ? undefined : { recipientOrganization: named };
  }
  const [person] = people;
  if (!person) return undefined;
  // The standard demands an id: of whom the reader is not told, one that leads to nobody.
  const id = person.personId === null ? `of-${award.id}` : person.personId;
  // The standard's own words where a person is not to be named.
  return { recipientIndividual: { id: `${options.prefix}-person-${id}`, name: 'Individual Recipient' } };
}

/** An organisation as an award knows it: by our id, or as a file that was imported gives it. */
interface KnownOrganisation {
  readonly id: string | null;
  readonly label: string | null;
  readonly externalId: ExternalId | null;
}

/** An organisation by our id, else by the one that its source gives, and by the name that the award gives it, else its own; null without one. */
function organisation(
  { names }: AwardDetails,
  { id, label, externalId }: KnownOrganisation,
  { prefix, locale }: GrantOptions,
) {
  const own = names.get(id ?? '');
  const name = label ?? (own ? chooseText(own, locale).value : null);
  if (name === null) return null;
  if (id !== null) return { id: `${prefix}-org-${id}`, name };
  const given = externalId?.scheme === 'ROR' ? `XI-ROR-${externalId.value}` : externalId?.value;
  return { id: given ?? `${prefix}-org-${encodeURIComponent(name)}`, name };
}

function grantId({ id }: Commitment, { prefix }: GrantOptions): string {
  return `${prefix}-${id}`;
}
