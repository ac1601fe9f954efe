/** A whole made-up grant of 360Giving with some fields of its own. */
export function madeGrant(number: number, own: object = {}): object {
  return {
    id: `360G-made-${number}`,
    title: `Grant ${number}`,
    description: 'To measure rivers.',
    currency: 'GBP',
    amountAwarded: 1200.5,
    awardDate: '2024-03-01',
    plannedDates: [{ startDate: '2024-04-01', endDate: '2025-03-31', duration: 12 }],
    recipientOrganization: [{ id: 'XI-ROR-05sj3n476', name: 'Tokyo University of Science' }],
    fundingOrganization: [{ id: 'GB-CHC-0000000', name: 'The Made-up Trust' }],
    grantProgramme: [{ code: 'WATER', title: 'Water for all' }],
    dateModified: '2024-06-01T09:00:00Z',
    url: `https://example.org/grants/${number}`,
    ...own,
  };
}

/** A package of grants as a file holds it; what is told of the package stands behind them. */
export function madePackage(grants: readonly unknown[], own: object = {}): string {
  return JSON.stringify({
    version: '1.4',
    grants,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher: { name: 'The Made-up Trust' },
    ...own,
  });
}
