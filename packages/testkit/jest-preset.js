const { join } = require('node:path');

/** One way to run tests everywhere: SWC keeps decorator metadata, and one PostgreSQL serves the whole run. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  testRegex: '\\.test\\.ts$',
  transform: {
    '^.+\\.ts$|/otlp-exporter-base/.+\\.js$': [
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
  // OpenTelemetry's exporter loads node:http by import(), which Jest leaves to Node only with a flag.
  transformIgnorePatterns: ['/node_modules/(?!.*otlp-exporter-base/)'],
  globalSetup: join(__dirname, 'dist/global-setup.js'),
  globalTeardown: join(__dirname, 'dist/global-teardown.js'),
  testTimeout: 30_000,
};
