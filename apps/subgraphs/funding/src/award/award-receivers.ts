import type { Act } from '@kakehashi/subgraph';
import { AwardPerson } from '../award-person/award-person.entity';
import { AwardRecipient } from '../award-recipient/award-recipient.entity';
import { topicLinks } from '../topic/topic-links';
import { AwardTopic } from './award-topic.entity';

/** Gives an award the topics of its application, and its applicants as those who receive it. */
export async function receiveFromApplication(act: Act, awardId: string, applicationId: string): Promise<void> {
  const topics: { id: string }[] = await act.manager.query(
    'SELECT topic_id AS id FROM application_topic WHERE application_id = $1 ORDER BY position',
    [applicationId],
  );
  await act.replaceLinks(AwardTopic, { award_id: awardId }, topicLinks(topics.map(({ id }) => id)));
  const applicants: { person: string | null; organisation: string | null; role: string }[] = await act.manager.query(
    `SELECT person_id AS person, organisation_id AS organisation, role
     FROM applicant WHERE application_id = $1 ORDER BY position, id`,
    [applicationId],
  );
  for (const [position, { person, organisation, role }] of applicants.entries()) {
    const isLead = role === 'LEAD';
    if (organisation !== null) {
      await act.insert(AwardRecipient, {
        award_id: awardId,
        position,
        organisation_id: organisation,
        role: isLead ? 'LEAD' : 'PARTNER',
      });
    }
    if (person !== null) {
      await act.insert(AwardPerson, {
        award_id: awardId,
        position,
        person_id: person,
        role: isLead ? 'PRINCIPAL_INVESTIGATOR' : 'CO_INVESTIGATOR',
      });
    }
  }
}
