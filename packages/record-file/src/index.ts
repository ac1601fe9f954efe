export { type CsvColumns, csvRecords } from './csv-records';
export { FileRefusedError } from './file-refused.error';
export { reportImport } from './import-report';
export { jsonRecords } from './json-records';
export { type OpenedFile, type OpenOptions, openFile } from './opened-file';
export { packageFields, packageRecords } from './package-records';
export { FileEndedEarlyError, type RawRecord } from './raw-record';
export {
  ImportStoppedError,
  type ImportSummary,
  importRecords,
  type RecordImport,
  type WrittenCount,
} from './record-import';
export {
  dayAfter,
  optionalText,
  RecordError,
  requireDay,
  requireList,
  requireName,
  requireObject,
  requireOneOf,
  requireText,
} from './record-shape';
export { SeenKeys } from './seen-keys';
