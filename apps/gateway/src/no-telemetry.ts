import { forceEnvironment } from '@kakehashi/config';

// `@apollo/gateway` sends telemetry to its maker unless this variable is set when a gateway is made. Nothing that this
// system does may leave the house, so this module is imported before that package wherever it is used.
forceEnvironment('APOLLO_TELEMETRY_DISABLED', '1');
