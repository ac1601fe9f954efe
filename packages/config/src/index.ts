export { z } from 'zod';
export {
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
