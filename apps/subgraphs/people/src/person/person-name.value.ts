import { LocalizedText } from '@kakehashi/shared-types';
import { Field, ObjectType } from 'type-graphql';
import { NameOrder } from './person.enum';

/** A name of a person in one language, with its parts as the source gives them: a name is never split on spaces. */
@ObjectType({ description: "A person's name in one language, whole and in parts. All languages are one list." })
export class PersonName extends LocalizedText {
  @Field(() => String, {
    nullable: true,
    description: 'Family name, such as `Nguyễn` or `橋本`; null for a person of a single name.',
  })
  family!: string | null;

  @Field({ description: 'Given name; in Vietnamese with the middle name before it, such as `Mạnh Hùng`.' })
  given!: string;

  @Field(() => NameOrder, { description: 'The order in which `value` is put together from the two.' })
  displayOrder!: NameOrder;
}
