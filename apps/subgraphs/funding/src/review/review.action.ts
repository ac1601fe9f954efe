import { type Act, type Action, defineChange, given, type InputOf } from '@kakehashi/subgraph';
import { Application } from '../application/application.entity';
import { checkConflicts } from '../review-assignment/conflict-of-interest';
import { ReviewAssignment } from '../review-assignment/review-assignment.entity';
import { hasAskedForReview, isReviewer } from '../review-assignment/review-assignment.relation';
import { Review } from './review.entity';
import { ReviewCriterion, ReviewRecommendation } from './review.enum';

const input = {
  scores: given.list(
    'ReviewScoreInput',
    {
      criterion: given.oneOf(ReviewCriterion, 'What is scored.'),
      score: given.integer('The score, 0 (worst) to 100 (best).', { least: 0, most: 100 }),
    },
    'The score of a criterion; each must have one.',
  ),
  recommendation: given.oneOf(ReviewRecommendation, 'What the reviewer advises.'),
};

const common = {
  entity: ReviewAssignment,
  scope: 'write:reviews',
  relation: isReviewer,
  isVisible: hasAskedForReview,
  input,
} as const;

const submitReview = defineChange({
  ...common,
  name: 'submitReview',
  description: 'Hands in the review that the caller was asked for: one of each person for an application.',
  async run(act, given, assignment) {
    await mustBeOpen(act, assignment, ['UNDER_REVIEW']);
    await checkConflicts(act, assignment, null);
    checkScores(act, given.scores);
    if (await findReview(act, assignment)) {
      act.refuse('DUPLICATE', null, 'The review is handed in already; reviseReview changes it.');
    }
    act.settle();
    const [{ count }] = await act.manager.query(
      'SELECT count(*)::int AS count FROM review WHERE application_part_id = $1',
      [assignment.applicationPartId],
    );
    await act.insert(Review, {
      application_part_id: assignment.applicationPartId,
      assignment_id: assignment.id,
      reviewer_person_id: assignment.reviewerPersonId,
      position: count,
      submitted_on: act.today(),
      // Who reviews is confidential, also in what says where a record comes from.
      provenance: { ...act.provenance, assertedBy: null },
      ...reviewColumns(given),
    });
    return {};
  },
});

const reviseReview = defineChange({
  ...common,
  name: 'reviseReview',
  description: 'Changes a review that was handed in, until the funder decides.',
  async run(act, given, assignment) {
    await mustBeOpen(act, assignment, ['UNDER_REVIEW', 'RECOMMENDED']);
    checkScores(act, given.scores);
    const review = await findReview(act, assignment);
    if (!review) return act.refuse('NOT_FOUND', null, 'No review is handed in yet; submitReview does so.');
    const decided = await act.manager.query('SELECT id FROM decision WHERE application_part_id = $1', [
      assignment.applicationPartId,
    ]);
    if (decided.length > 0) act.refuse('RULE_BROKEN', null, 'The funder has decided already.');
    act.settle();
    await act.update(Review, review.id, { ...reviewColumns(given), submitted_on: act.today() });
    return {};
  },
});

/** What reviewers do. */
export const reviewActions: readonly Action[] = [submitReview, reviseReview];

/** Ends the action unless the application is in one of some states. */
async function mustBeOpen(
  act: Act,
  { applicationId }: ReviewAssignment,
  states: readonly Application['status'][],
): Promise<void> {
  const application = await act.lock<Application>(Application, applicationId);
  if (application !== null && states.includes(application.status)) return;
  const message = `The application must be ${states.join(' or ')}, but is ${application?.status}.`;
  act.refuse('RULE_BROKEN', null, message);
}

/** Every criterion must have one score. */
function checkScores(act: Act, scores: InputOf<typeof input>['scores']): void {
  const given = scores.map(({ criterion }) => criterion).sort();
  const wanted = Object.keys(ReviewCriterion).sort();
  if (given.join() === wanted.join()) return;
  act.fault('RULE_BROKEN', 'scores', `Each of ${wanted.join(', ')} must have one score.`);
}

/** A review as columns; its score is the mean of those of the criteria, rounded. */
function reviewColumns({ scores, recommendation }: InputOf<typeof input>) {
  const sum = scores.reduce((total, { score }) => total + score, 0);
  return { scores, score: Math.round(sum / scores.length), recommendation };
}

async function findReview(act: Act, { id }: ReviewAssignment): Promise<{ readonly id: string } | undefined> {
  const rows: { id: string }[] = await act.manager.query('SELECT id FROM review WHERE assignment_id = $1', [id]);
  return rows[0];
}
