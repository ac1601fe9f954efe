import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * A public body, university, company or association. The organisations subgraph owns it.
 *
 * From here it is entered by its reference only, because of what users import the ROR id is known and no id: the id is
 * external, so that no plan takes it from here.
 */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "reference")')
@ObjectType({ description: 'A public body, university, company or association.' })
export class Organisation {
  /** Its id; or a reference by ROR id, where only that is known. */
  @Directive('@external')
  @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
  id!: string;

  /** Its ROR id, for fields that require it: rows of what users import may know it by nothing else. */
  @Directive('@external')
  @Field(() => String, { nullable: true, description: 'ROR id; null for a body that ROR does not have.' })
  ror?: string | null;
}
