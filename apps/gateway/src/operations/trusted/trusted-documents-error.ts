/** Trusted documents can not be read; the message tells why. */
export class TrustedDocumentsError extends Error {
  override readonly name = 'TrustedDocumentsError';

  constructor(file: string, reason: string) {
    super(`The trusted documents ${file}: ${reason}.`);
  }
}
