import { type Act, type Action, defineChange, given, optional, periodInputColumns } from '@kakehashi/subgraph';
import { dayAfter } from '../day/day-after';
import { Organisation } from '../organisation/organisation.entity';
import { actsForItsOrganisation, actsForOrganisation } from '../organisation/organisation.relation';
import { Relationship } from './relationship.entity';
import { INVERSE_KIND, RelationshipKind } from './relationship.enum';

const scope = 'write:organisation';

const addRelationship = defineChange({
  name: 'addRelationship',
  description: 'Tells how an organisation stands to another, which has the same relationship from its side then.',
  entity: Organisation,
  scope,
  relation: actsForOrganisation,
  input: {
    kind: given.oneOf(RelationshipKind, 'What the other organisation is to this one.'),
    related: given.id('Id of the other organisation.'),
    period: optional(given.period('When it holds; open at both ends when left out.')),
  },
  constraints: {
    organisation_relationship_by_id: { field: 'related', message: 'They stand to each other like that already.' },
  },
  async run(act, { kind, related, period }, { id }) {
    const other = related.toLowerCase();
    if (other === id) act.refuse('RULE_BROKEN', 'related', 'An organisation has no relationship with itself.');
    await act.mustExist(Organisation, other, 'related');
    if (kind === 'PARENT') await mustNotBeAbove(act, id, other);
    if (kind === 'CHILD') await mustNotBeAbove(act, other, id);
    act.settle();
    const columns = periodInputColumns(period);
    await act.insert(Relationship, { organisation_id: id, kind, related_organisation_id: other, ...columns });
    const inverse = { organisation_id: other, kind: INVERSE_KIND[kind], related_organisation_id: id };
    await act.insert(Relationship, { ...inverse, ...columns });
    return {};
  },
});

const endRelationship = defineChange({
  name: 'endRelationship',
  description: 'Tells the last day of a relationship, on both sides.',
  entity: Relationship,
  scope,
  relation: actsForItsOrganisation,
  input: { endedOn: given.day('Its last day; not before its first.') },
  async run(act, { endedOn }, { organisationId, kind, relatedOrganisationId, period }) {
    if (period.from !== null && endedOn < period.from) {
      act.refuse('OUT_OF_RANGE', 'endedOn', `It began ${period.from}, but would end ${endedOn}.`);
    }
    const columns = { period_to: dayAfter(endedOn) };
    if (relatedOrganisationId === null) return columns;
    const [inverse]: { id: string }[] = await act.manager.query(
      `SELECT id FROM organisation_relationship
       WHERE organisation_id = $1 AND kind = $2 AND related_organisation_id = $3 FOR UPDATE`,
      [relatedOrganisationId, INVERSE_KIND[kind], organisationId],
    );
    if (inverse) await act.update(Relationship, inverse.id, columns);
    return columns;
  },
});

/** What organisations tell of how they stand to others. */
export const relationshipActions: readonly Action[] = [addRelationship, endRelationship];

/** Notes a fault when an organisation would be part of one that is part of it. */
async function mustNotBeAbove(act: Act, part: string, whole: string): Promise<void> {
  const found: unknown[] = await act.manager.query(
    `WITH RECURSIVE above AS (
       SELECT $1::uuid AS id
       UNION SELECT r.related_organisation_id FROM organisation_relationship r JOIN above ON r.organisation_id = above.id
       WHERE r.kind = 'PARENT' AND r.related_organisation_id IS NOT NULL
         AND (r.period_to IS NULL OR r.period_to > $3)
     )
     SELECT 1 FROM above WHERE id = $2`,
    [whole, part, act.today()],
  );
  if (found.length > 0) act.fault('RULE_BROKEN', 'related', 'One of the two would be part of itself.');
}
