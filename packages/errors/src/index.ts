export { type CatalogueEntry, type ErrorCode, errorCatalogue } from './catalogue';
export { type ClientErrorOptions, toClientError } from './client-error';
export { badUserInput, createError, describeValue, type ErrorDetails } from './create-error';
export { type UserErrorCode, userErrorCatalogue } from './user-error-catalogue';
