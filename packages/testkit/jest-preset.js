const { join } = require('node:path');

/** One way to run tests everywhere: SWC keeps decorator metadata, and one PostgreSQL serves the whole run. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src'],
  testRegex: '\\.test\\.ts$',
  transform: {
    '^.+\\.ts$|node_modules/jose/.+\\.js$': [
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
  // jose is written as ES modules alone, which Node loads by itself and Jest does not.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  globalSetup: join(__dirname, 'dist/global-setup.js'),
  globalTeardown: join(__dirname, 'dist/global-teardown.js'),
  testTimeout: 30_000,
};
