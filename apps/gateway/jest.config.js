/** The behaviours that do not depend on who carries out query plans are checked with both executors. */
module.exports = {
  testTimeout: 30_000,
  projects: [
    { displayName: 'fast', preset: '@kakehashi/testkit' },
    {
      displayName: 'stock',
      preset: '@kakehashi/testkit',
      globals: { planExecutor: 'stock' },
      testRegex:
        'src/(gateway|authorisation/(authorisation|masking)|bad-request|graphql-over-http|odd-request|supergraph/(file-place|supergraph-routes|reloads)|export/export|telemetry/debug/debug|transport/subgraph-(failure|faults)|caching/(answer-policy|entity-cache))\\.test\\.ts$',
    },
  ],
};
