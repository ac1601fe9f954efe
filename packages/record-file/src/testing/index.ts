export { countWrites, cutOneTransaction } from './import-database';
export { ImportFolder } from './import-folder';
