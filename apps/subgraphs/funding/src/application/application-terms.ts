import type { Act } from '@kakehashi/subgraph';
import type { Application } from './application.entity';

/** What the terms of one funder of a call are, and whether an application asks it. */
interface Terms {
  readonly funder: string;
  readonly countries: readonly string[];
  readonly months: number | null;
  readonly isAsked: boolean;
}

/**
 * An application that is handed in must ask every funder of the call, have an applicant from the countries that each of
 * them names and none from elsewhere, and take no longer than the strictest of them lets it. Career stages and kinds of
 * organisations are known elsewhere: funders look at them by `checkEligibility`.
 */
export async function checkTerms(act: Act, { id, callId, durationMonths }: Application): Promise<void> {
  const terms: Terms[] = await act.manager.query(
    `SELECT c.funder_organisation_id AS funder, c.eligibility_countries AS countries, c.eligibility_maximum_months AS months,
       p.id IS NOT NULL AS "isAsked"
     FROM call_part c LEFT JOIN application_part p ON p.call_part_id = c.id AND p.application_id = $1
     WHERE c.call_id = $2 ORDER BY c.position, c.id`,
    [id, callId],
  );
  const rows: { country: string }[] = await act.manager.query(
    'SELECT DISTINCT country FROM applicant WHERE application_id = $1 AND country IS NOT NULL ORDER BY country',
    [id],
  );
  const countries = rows.map(({ country }) => country);
  for (const { funder, countries: named, months, isAsked } of terms) {
    if (!isAsked) act.fault('RULE_BROKEN', null, `The funder ${funder} must be asked for its part, too.`);
    if (named.length > 0 && !named.some((country) => countries.includes(country))) {
      act.fault('RULE_BROKEN', null, `The funder ${funder} needs an applicant from ${named.join(' or ')}.`);
    }
    if (months !== null && (durationMonths ?? 0) > months) {
      act.fault(
        'RULE_BROKEN',
        null,
        `The funder ${funder} pays for at most ${months} months, but it takes ${durationMonths}.`,
      );
    }
  }
  if (terms.some(({ countries: named }) => named.length === 0)) return;
  const allowed = new Set(terms.flatMap(({ countries: named }) => named));
  for (const country of countries) {
    if (!allowed.has(country))
      act.fault('RULE_BROKEN', null, `No funder of the call takes applicants from ${country}.`);
  }
}
