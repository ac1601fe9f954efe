import { type ClassType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { Challenge } from '../challenge/challenge.stub';

/** Something that another subgraph owns; only its key is known here. */
function defineStub(name: string, description: string): ClassType<{ readonly id: string }> {
  @Directive('@key(fields: "id")')
  @ObjectType(name, { description })
  class Stub {
    @Field(() => ID, { description: 'Opaque, sortable by creation (UUIDv7), never reused.' })
    id!: string;
  }
  return Stub;
}

/** What notifications are about in other subgraphs, by type. */
export const subjectStubs = {
  Challenge,
  Interest: defineStub('Interest', 'That an expert or a team would take a challenge up.'),
  Commission: defineStub('Commission', 'Work that the owner of a challenge gives to a contractor.'),
  Placement: defineStub('Placement', 'A researcher sent abroad.'),
  Introduction: defineStub('Introduction', 'That a liaison brought two parties together for a purpose.'),
  Outcome: defineStub('Outcome', 'What came of a project, a commission or an award.'),
  Call: defineStub('Call', 'An invitation to apply, open between two days.'),
  Application: defineStub(
    'Application',
    'A request for money, to one funder or to several together. It is awarded only when every funder awards its part.',
  ),
  ApplicationPart: defineStub(
    'ApplicationPart',
    'What is asked of one funder, in its own currency, and what came of it. Each funder checks, reviews and decides its own part.',
  ),
  Award: defineStub('Award', 'Money granted by one funder or several, each in its own currency.'),
  Milestone: defineStub('Milestone', 'Something that those who receive an award promise to reach by a day.'),
  Instalment: defineStub(
    'Instalment',
    'A part of a commitment that is paid by itself. Those of a commitment that are not cancelled add up to it.',
  ),
};
