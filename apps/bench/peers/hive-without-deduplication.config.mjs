// Identical subgraph queries under way at a time are all sent; Hive Gateway sends one of them unless told otherwise.
export const gatewayConfig = {
  logging: 'error',
  transportEntries: { '*': { options: { deduplicateInflightRequests: false } } },
};
