export { type CatalogueEntry, type ErrorCode, errorCatalogue, isErrorCode } from './catalogue';
export { type ClientErrorOptions, toClientError } from './client-error';
export { badUserInput, createError, describeValue, type ErrorDetails } from './create-error';
export { inputFaultOf } from './input-fault';
export { type UserErrorCode, userErrorCatalogue } from './user-error-catalogue';
