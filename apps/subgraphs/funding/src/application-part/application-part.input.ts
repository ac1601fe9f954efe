import { linkedBy, linkedByKey } from '@kakehashi/database';
import { listField } from '@kakehashi/subgraph';
import { ApplicationStatus } from '../application/application.enum';
import { DecisionOutcome } from '../decision/decision.enum';
import { ReviewRecommendation } from '../review/review.enum';
import { Eligibility } from './application-part.enum';

/** The parts of an application. */
export const throughPart = linkedByKey('application_part', 'application_id', { alias: 'part' });

/** The rows of a table that belong to the part. */
const ofPart = (table: string) => linkedBy(table, `${table}.application_part_id = part.id`);

const ofReview = { through: ofPart('review'), needs: 'read:applications' } as const;
const throughDecision = { through: ofPart('decision') };

/** One part of an application, of which all that is asked must hold. */
export const partLink = {
  description: 'One part that fulfils all of these, such as one that a funder has rejected.',
  fields: {
    id: listField.id('part.id', 'Its id.'),
    callPart: listField.id('part.call_part_id', 'Id of the part of the call that it answers.', { isNullable: true }),
    funder: listField.id('part.funder_organisation_id', 'Id of a funder that is asked.'),
    currency: listField.currency('part.currency', 'A currency that is asked for.'),
    requested: listField.decimal(
      'part.requested',
      'The amount asked for in whole units of its currency, `"1200.50"`; ask for the currency too.',
    ),
    eligibility: listField.enumeration(
      Eligibility,
      'Eligibility',
      'part.eligibility',
      "Whether it fulfils the funder's conditions.",
    ),
    status: listField.enumeration(
      ApplicationStatus,
      'ApplicationStatus',
      'part.status',
      'How far the funder has come with it.',
    ),
    reviewScore: listField.integer('review.score', 'The score of some review, 0 to 100.', ofReview),
    reviewRecommendation: listField.enumeration(
      ReviewRecommendation,
      'ReviewRecommendation',
      'review.recommendation',
      'What some review advises.',
      ofReview,
    ),
    reviewSubmittedOn: listField.date('review.submitted_on', 'Day on which some review was handed in.', ofReview),
    outcome: listField.enumeration(
      DecisionOutcome,
      'DecisionOutcome',
      'decision.outcome',
      'What the funder decided.',
      throughDecision,
    ),
    granted: listField.decimal(
      'decision.amount',
      'The amount that the funder grants in whole units of its currency, `"1200.50"`; ask for the currency too.',
      { ...throughDecision, isNullable: true },
    ),
    decidedOn: listField.date('decision.decided_on', 'Day on which the funder decided.', throughDecision),
    decidedBy: listField.id(
      'decision.decided_by_organisation_id',
      'Id of the organisation that decided.',
      throughDecision,
    ),
  },
  through: throughPart,
};
