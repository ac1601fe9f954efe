import { Field, InputType } from 'type-graphql';
import type { Fault } from './refusal';
import { textFaults } from './text-rules';

const LONGEST_SCHEME = 50;
const LONGEST_VALUE = 300;

/** An id that somebody else gave, as it is given. */
@InputType({ description: 'An id that somebody else gave to the thing.' })
export class ExternalIdInput {
  @Field({ description: 'Whose id it is: `ISNI`, `WIKIDATA`, `KAKEN` and others; stored in capitals.' })
  scheme!: string;

  @Field({ description: 'The id, as its giver writes it.' })
  value!: string;
}

/** Faults of others' ids: each well-formed and given once. */
export function externalIdFaults(ids: readonly ExternalIdInput[], field: string): Fault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const path = `${field}[${index}]`;
    const faults = [
      ...textFaults(id.scheme, `${path}.scheme`, LONGEST_SCHEME),
      ...textFaults(id.value, `${path}.value`, LONGEST_VALUE),
    ];
    const key = JSON.stringify(storedExternalId(id));
    if (seen.has(key)) faults.push({ field: path, code: 'DUPLICATE', message: 'Each id must be given once.' });
    seen.add(key);
    return faults;
  });
}

/** Others' ids as they are stored. */
export function storedExternalIds(ids: readonly ExternalIdInput[]): ExternalIdInput[] {
  return ids.map(storedExternalId);
}

function storedExternalId({ scheme, value }: ExternalIdInput): ExternalIdInput {
  return { scheme: scheme.trim().toUpperCase(), value: value.trim() };
}
