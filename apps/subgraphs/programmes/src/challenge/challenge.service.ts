const isVisible = (challenge: string) => `${challenge}.status <> 'DRAFT'`;

/** Which challenges may be shown: a draft belongs to its owner alone. Holds wherever challenges are read. */
export const VISIBLE_CHALLENGE = isVisible('t');

/** The same for what belongs to a challenge, such as interests and commissions: nothing of a draft is shown. */
export const OF_VISIBLE_CHALLENGE = `EXISTS (SELECT 1 FROM challenge c WHERE c.id = t.challenge_id AND ${isVisible('c')})`;
