export { actorsOf } from './import-actors';
export { countWrites, cutOneTransaction } from './import-database';
export { ImportFolder } from './import-folder';
export { madeTar } from './made-tar';
