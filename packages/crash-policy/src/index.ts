export { CrashCount } from './crash-count';
