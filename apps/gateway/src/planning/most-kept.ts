/** Most operations, and most plans, that are kept. */
export const MOST_KEPT = 2_000;

/** Longest that the texts of all that is kept may be together, in characters; a plan takes some twenty times its text. */
export const MOST_TEXT = 4_000_000;
