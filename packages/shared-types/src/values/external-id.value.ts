import { Directive, Field, ObjectType } from 'type-graphql';

/** An id that somebody else gave to the thing. */
@Directive('@shareable')
@ObjectType({ description: 'An id that somebody else gave to the thing.' })
export class ExternalId {
  @Field({ description: 'Whose id it is: `ISNI`, `WIKIDATA`, `KAKEN` and others.' })
  scheme!: string;

  @Field({ description: 'The id, as its giver writes it.' })
  value!: string;
}

/** A page about the thing. */
@Directive('@shareable')
@ObjectType({ description: 'A page about the thing.' })
export class Link {
  @Field({ description: '`WEBSITE` or `WIKIPEDIA`.' })
  kind!: string;

  @Field({ description: 'Address of the page.' })
  url!: string;
}
