// Hive Gateway as it comes, but for its log.
export const gatewayConfig = { logging: 'error' };
