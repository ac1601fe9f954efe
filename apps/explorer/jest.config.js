import { createRequire } from 'node:module';

const preset = createRequire(import.meta.url)('@kakehashi/testkit/jest-preset.js');
const [swc] = Object.values(preset.transform);

// hyparquet is written as ES modules alone, which Node loads by itself and Jest does not.
export default {
  ...preset,
  transform: { '^.+\\.ts$|node_modules/hyparquet(-writer)?/.+\\.js$': swc },
  transformIgnorePatterns: ['/node_modules/(?!hyparquet(-writer)?/)'],
};
