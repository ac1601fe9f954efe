/** Awards with money in three currencies, Vietnamese titles, and a list to open out. */
export const AWARDS = `query Awards {
  awards(first: 20) { totalCount nodes {
    id awardNumber title(locale: VI) status
    total(currency: "JPY") { money { amount currency } unconvertedCount }
    commitments { funder { displayName(locale: JA) } money { amount currency } }
  } }
}`;

const STATES = Array.from({ length: 30 }, (_, n) => `a${n}: after`).join(' ');

/** One question of 50 MB that the gateway's limits allow: what each change left, many times over, by three subgraphs. */
export const LARGE = `query Large {
  ${['people', 'programme', 'funding'].map((of) => `${of}Changes(first: 1000) { nodes { id type ${STATES} } }`).join('\n  ')}
}`;

/** Statistics by two dimensions. */
export const STATISTICS = `query Statistics {
  awardStatistics(groupBy: [FUNDER_COUNTRY, DECIDED_YEAR], in: "USD", basis: FIXED_DAY, on: "2026-09-01") {
    groups { keys { dimension value label } count } total { count }
  }
}`;

/** What {@link STATISTICS} answers. */
export interface StatisticsAnswer {
  readonly groups: readonly {
    readonly keys: readonly { readonly value: string | null }[];
    readonly count: number;
  }[];
  readonly total: { readonly count: number };
}

/** Organisations with the countries and provinces where they are. */
export const PLACES = `query Places { organisations(first: 100) { nodes { displayName locations { countryCode subdivisionCode } } } }`;
