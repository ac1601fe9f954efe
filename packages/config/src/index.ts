export { z } from 'zod';
export { forceEnvironment } from './force-environment';
export {
  count,
  describeSettings,
  flag,
  milliseconds,
  portNumber,
  postgresUrl,
  readSettings,
  type Setting,
  type SettingDescription,
  type Settings,
  type SettingsDeclaration,
  SettingsError,
  setting,
} from './settings';
