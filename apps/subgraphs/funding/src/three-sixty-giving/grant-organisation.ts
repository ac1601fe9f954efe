import { RecordError, requireList, requireName, requireObject } from '@kakehashi/record-file';
import { type ExternalId, parseRorId } from '@kakehashi/shared-types';

/** An organisation as a grant names it. */
export interface GrantOrganisation {
  /** As the grant writes it, such as `GB-CHC-1164883`. */
  readonly id: string;
  readonly name: string;
  /** Its ROR id, where its id is one. */
  readonly ror: string | null;
  readonly externalId: ExternalId;
}

/** How org-id.guide writes ROR ids. */
const ORG_ID_OF_ROR = /^XI-ROR-/i;

/** Reads a list of organisations. @throws RecordError */
export function readOrganisations(value: unknown, path: string): GrantOrganisation[] {
  return requireList(value, path, 1).map((item, index) => {
    const place = `${path}[${index}]`;
    const organisation = requireObject(item, place);
    const id = requireName(organisation.id, `${place}.id`);
    const ror = parseRorId(id.replace(ORG_ID_OF_ROR, ''));
    return {
      id,
      name: requireName(organisation.name, `${place}.name`),
      ror,
      externalId: ror === null ? { scheme: 'ORG_ID', value: id } : { scheme: 'ROR', value: ror },
    };
  });
}

/** @throws RecordError when a recipient is the funder itself */
export function refuseOwnRecipient(funder: GrantOrganisation, recipients: readonly GrantOrganisation[]): void {
  const own = recipients.findIndex(({ id }) => id === funder.id);
  if (own >= 0) {
    throw new RecordError(
      `recipientOrganization[${own}].id`,
      'must be another organisation than the funder',
      funder.id,
    );
  }
}
