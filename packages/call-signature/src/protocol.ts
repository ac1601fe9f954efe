/** The header in which a call's signature stands: a JSON Web Token. */
export const IDENTITY_HEADER = 'gateway-identity';

/** What the gateway signs as: the claim `iss`. Subgraphs sign by their names. */
export const GATEWAY = 'gateway';

/** By what is signed: Ed25519. */
export const ALGORITHM = 'EdDSA';

/** How long a signature is good, in seconds; one that says to be good for longer is not believed. */
export const LIFETIME_S = 60;

/** How far the clocks of two machines may be apart, in seconds. */
export const CLOCK_TOLERANCE_S = 5;
