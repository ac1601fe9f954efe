export { z } from 'zod';
export { configFileSettings } from './config-file';
export { forceEnvironment } from './force-environment';
export { type Setting, type Settings, type SettingsDeclaration, setting } from './setting';
export {
  count,
  describeSettings,
  flag,
  milliseconds,
  portNumber,
  postgresUrl,
  readProgramSettings,
  readSettings,
  type SettingDescription,
  SettingsError,
} from './settings';
