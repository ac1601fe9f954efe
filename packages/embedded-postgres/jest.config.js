// The test kit's server is built on this package, so these tests do without it.
const { globalSetup: _setup, globalTeardown: _teardown, ...preset } = require('../testkit/jest-preset.js');

module.exports = preset;
