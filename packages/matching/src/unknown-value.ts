/** What a component counts where nothing is known: neither for nor against somebody. */
export const UNKNOWN_VALUE = 0.5;
