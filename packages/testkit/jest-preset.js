const { join } = require('node:path');

/** One way to run tests everywhere: SWC keeps decorator metadata, and one PostgreSQL serves the whole run. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  testRegex: '\\.test\\.ts$',
  transform: {
    '^.+\\.ts$|/otlp-exporter-base/.+\\.js$|node_modules/(jose|@stablelib)/.+\\.js$': [
      '@swc/jest',
      {
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
  // OpenTelemetry's exporter loads node:http by import(), which Jest leaves to Node only with a flag; jose and
  // @stablelib are written as ES modules alone, which Node loads by itself and Jest does not.
  transformIgnorePatterns: ['/node_modules/(?!.*otlp-exporter-base/|jose/|@stablelib/)'],
  globalSetup: join(__dirname, 'dist/global-setup.js'),
  globalTeardown: join(__dirname, 'dist/global-teardown.js'),
  filter: join(__dirname, 'dist/together-filter.js'),
  testTimeout: 30_000,
};
