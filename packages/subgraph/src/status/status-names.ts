/** What the statuses of one kind of thing are called. */
export interface StatusNames {
  /** The object type, such as `CallPartStatusChange`. */
  readonly type: string;
  /** The table of the things themselves, such as `call_part`. */
  readonly owner: string;
  /** The table of the statuses, such as `call_part_status_change`. */
  readonly table: string;
  /** The column that holds the thing's id, such as `call_part_id`. */
  readonly ownerColumn: string;
  /** The same as a property, such as `callPartId`. */
  readonly ownerProperty: string;
  /** The enum of the statuses, such as `CallPartStatus`. */
  readonly enumeration: string;
}

/** @param name GraphQL name of the thing, such as `CallPart` */
export function statusNames(name: string): StatusNames {
  const owner = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
  return {
    type: `${name}StatusChange`,
    owner,
    table: `${owner}_status_change`,
    ownerColumn: `${owner}_id`,
    ownerProperty: `${name[0]?.toLowerCase()}${name.slice(1)}Id`,
    enumeration: `${name}Status`,
  };
}
