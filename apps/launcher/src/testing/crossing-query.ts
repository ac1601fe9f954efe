/** A query that crosses all four subgraphs. */
export const CROSSING = `query Crossing($first: Int!) {
  people(first: $first) { nodes {
    displayName
    affiliations { organisation { displayName people(first: 2) { totalCount nodes { displayName } } programmes(first: 1) { nodes { displayName } } } }
    expertise { topic { displayName ancestors { displayName } } }
    awards(first: 2) { nodes { title commitments { funder { displayName } } project { title } } }
    participations(first: 2) { nodes { role project { title totalFunding(currency: "JPY") { money { amount } } } } }
  } }
}`;
