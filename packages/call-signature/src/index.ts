export { CallSigner } from './call-signer';
export { CallVerifier, type Expected, SignatureRefused } from './call-verifier';
export { type PrivateKey, readKeySet, readPrivateKey } from './key-files';
export { makeKeyPair } from './key-pair';
export { ALGORITHM, CLOCK_TOLERANCE_S, GATEWAY, IDENTITY_HEADER } from './protocol';
