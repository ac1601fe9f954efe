import {
  optionalText,
  RecordError,
  requireList,
  requireName,
  requireObject,
  requireText,
} from '@kakehashi/record-file';
import { CurrencyCode, currencyDecimals, minorUnitsFromAmount, type Period } from '@kakehashi/shared-types';
import type { AwardStatus } from '../award/award.enum';
import { type GrantOrganisation, readOrganisations, refuseOwnRecipient } from './grant-organisation';
import type { GrantPackage } from './grant-package';
import { optionalDay, readDay, readPeriod, statusOn } from './grant-period';

/** A grant of 360Giving in our terms. */
export interface Grant {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly minorUnits: bigint;
  readonly currency: string;
  readonly awardedOn: string;
  readonly period: Period;
  readonly status: AwardStatus;
  readonly funder: GrantOrganisation;
  /** None for a grant to an individual, of whom nothing is read. */
  readonly recipients: readonly GrantOrganisation[];
  readonly programme: GrantProgramme | null;
  /** Where it can be read. */
  readonly url: string | null;
}

/** The programme under which a grant was awarded. */
export interface GrantProgramme {
  /** Its code, else its title: unique among the programmes of a funder. */
  readonly code: string;
  readonly title: string;
}

/**
 * Reads one grant of 360Giving 1.x; numbers must come as texts.
 *
 * See https://standard.threesixtygiving.org
 *
 * @throws RecordError that names the field, the rule and what came instead
 */
export function readGrant(value: unknown, { changedOn, sourceUrl }: GrantPackage): Grant {
  const grant = requireObject(value, 'grant');
  const funders = readOrganisations(grant.fundingOrganization, 'fundingOrganization');
  const [funder] = funders;
  if (!funder || funders.length > 1) {
    throw new RecordError('fundingOrganization', 'must have one item, since what each of several gave is not told');
  }
  const isForIndividual = grant.recipientOrganization === undefined && grant.recipientIndividual !== undefined;
  const recipients = isForIndividual ? [] : readOrganisations(grant.recipientOrganization, 'recipientOrganization');
  refuseOwnRecipient(funder, recipients);
  const currency = readCurrency(grant.currency);
  const awardedOn = readDay(grant.awardDate, 'awardDate');
  const period = readPeriod(grant);
  return {
    id: requireName(grant.id, 'id'),
    title: requireName(grant.title, 'title'),
    description: optionalText(grant.description, 'description'),
    minorUnits: readAmount(grant.amountAwarded, currency),
    currency,
    awardedOn,
    period,
    status: statusOn(optionalDay(grant.dateModified, 'dateModified') ?? changedOn ?? awardedOn, period),
    funder,
    recipients,
    programme: readProgramme(grant.grantProgramme),
    url: optionalText(grant.url, 'url', 2_000) ?? optionalText(grant.dataSource, 'dataSource', 2_000) ?? sourceUrl,
  };
}

function readCurrency(value: unknown): string {
  const code = requireText(value, 'currency', 100);
  try {
    return CurrencyCode.parseValue(code);
  } catch {
    throw new RecordError('currency', 'must be an ISO 4217 currency code such as "JPY"', code);
  }
}

const AMOUNT = /^(\d+)(?:\.(\d*?)0*)?$/;

/** What a column of minor units holds. */
const MOST_MINOR_UNITS = 2n ** 63n - 1n;

/** An amount in minor units, exact. */
function readAmount(value: unknown, currency: string): bigint {
  const text = requireText(value, 'amountAwarded', 100);
  const [, whole, fraction = ''] = AMOUNT.exec(text) ?? [];
  if (whole === undefined)
    throw new RecordError('amountAwarded', 'must be a number of 0 or more, without exponent', text);
  const minorUnits = minorUnitsFromAmount(fraction === '' ? whole : `${whole}.${fraction}`, currency);
  if (minorUnits === null) {
    throw new RecordError(
      'amountAwarded',
      `must have at most ${currencyDecimals(currency)} decimals in ${currency}`,
      text,
    );
  }
  if (minorUnits > MOST_MINOR_UNITS) {
    throw new RecordError('amountAwarded', `must be at most ${MOST_MINOR_UNITS} of the smallest units`, text);
  }
  return minorUnits;
}

function readProgramme(value: unknown): GrantProgramme | null {
  const [first] = requireList(value ?? [], 'grantProgramme');
  if (first === undefined) return null;
  const programme = requireObject(first, 'grantProgramme[0]');
  const code = optionalText(programme.code, 'grantProgramme[0].code', 300);
  const title = optionalText(programme.title, 'grantProgramme[0].title', 300);
  const name = title ?? code;
  return name === null ? null : { code: code ?? name, title: name };
}
