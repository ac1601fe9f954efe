/** A fault of whoever typed a command; its message says how the command is called. */
export class UsageError extends Error {}
