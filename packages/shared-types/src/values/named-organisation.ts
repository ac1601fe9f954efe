import { Field } from 'type-graphql';
import { Column } from 'typeorm';
import { ExternalId } from './external-id.value';

const text = Column({ type: 'text', nullable: true });

/**
 * The column of the ROR id of an organisation that a source names, such as `organisationRor`; null when none is known. It
 * stands beside that of its id, which may not be known here.
 */
export function OrganisationRor(): PropertyDecorator {
  return text;
}

/** The column and field of what the source calls it, such as `organisationLabel`; null when it only leads to the organisation. */
export function OrganisationLabel(): PropertyDecorator {
  return (entity, property) => {
    const organisation = String(property).replace(/Label$/, '');
    text(entity, property);
    Field(() => String, {
      nullable: true,
      description: `The name of the organisation as the source gives it; null when it only leads to it as \`${organisation}\`.`,
    })(entity, property);
  };
}

/** The column and field of the id by which the source knows it, such as `organisationExternalId`; null when it has none. */
export function OrganisationExternalId(): PropertyDecorator {
  return (entity, property) => {
    Column({ type: 'jsonb', nullable: true })(entity, property);
    Field(() => ExternalId, {
      nullable: true,
      description:
        'The id by which the source knows the organisation: one of `ROR`, `GRID` or `FUNDREF`, or of `ORG_ID`, see https://org-id.guide',
    })(entity, property);
  };
}

/** The reference of an organisation by id, else by ROR id; null when neither is known. */
export function organisationReference(id: string | null, ror: string | null): { id: string } | null {
  if (id !== null) return { id };
  return ror === null ? null : { id: `ror:${ror}` };
}

/** An organisation whose rows are listed: those that know it by its id, and those that know its ROR id only. */
export function byIdOrRor({ id, ror }: { readonly id: string; readonly ror?: string | null }) {
  return { id, otherKey: ror };
}

/**
 * SQL condition that a row is of the organisation `p` of a list, see {@link byIdOrRor}.
 *
 * @param row name of the row
 * @param id its column with an id of ours
 * @param ror its column with a ROR id, which counts only without the other
 */
export function isOfOrganisation(row: string, id = 'organisation_id', ror = 'organisation_ror'): string {
  return `(${row}.${id} = p.id OR (${row}.${id} IS NULL AND ${row}.${ror} = p.other_key))`;
}
