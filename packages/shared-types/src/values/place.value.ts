import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { CountryCode } from '../scalars/code.scalar';

/** A place on earth, as exactly as it is known. */
@Directive('@shareable')
@ObjectType({ description: 'A place on earth, as exactly as it is known.' })
export class Location {
  @Field(() => CountryCode, { description: 'Country, ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => String, { nullable: true, description: 'Province or prefecture, ISO 3166-2, such as `JP-23`.' })
  subdivisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Town, in English.' })
  place!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, WGS 84.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees, WGS 84.' })
  longitude!: number | null;
}

/** Whether a code has the shape of an ISO 3166-2 code of the country; which of them there are is not known here. */
export function isSubdivisionOf(country: string, code: string): boolean {
  return code.startsWith(`${country}-`) && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code);
}
