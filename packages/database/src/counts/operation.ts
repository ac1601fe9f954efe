/** What a statement can do to rows. */
export type Operation = 'INSERT' | 'UPDATE' | 'DELETE';

export const OPERATIONS: readonly Operation[] = ['INSERT', 'UPDATE', 'DELETE'];

/** What a statement wrote is called `come`, what was there before `gone`. */
export const TRANSITIONS: Readonly<Record<Operation, string>> = {
  INSERT: 'NEW TABLE AS come',
  UPDATE: 'OLD TABLE AS gone NEW TABLE AS come',
  DELETE: 'OLD TABLE AS gone',
};
