/** A file that cannot be opened, or is not of the wanted kind. */
export class FileRefusedError extends Error {
  override readonly name = 'FileRefusedError';
  /** Tells the terminal that the message is enough. */
  readonly code = 'FILE_REFUSED';
}
