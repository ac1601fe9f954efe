import { RecordError, requireObject } from '@kakehashi/record-file';
import { parseOrcid } from '../person/orcid';
import { type OrcidAffiliation, readAffiliations } from './orcid-affiliation';
import { objectIn, wrappedInstant } from './orcid-item';
import { type OrcidPerson, readPerson } from './orcid-person';
import { type OrcidWork, readWorks } from './orcid-work';

/** A record of ORCID in our terms: what everybody may see of it. */
export interface OrcidRecord extends OrcidPerson {
  readonly orcid: string;
  readonly employments: readonly OrcidAffiliation[];
  readonly educations: readonly OrcidAffiliation[];
  readonly works: readonly OrcidWork[];
  /** When it was last changed at ORCID. */
  readonly modifiedAt: string | null;
}

/**
 * Reads one record of ORCID 3.0 as its API writes it in JSON. Items that are not public are passed over.
 *
 * See https://github.com/ORCID/orcid-model
 *
 * @throws RecordError that names the field, the rule and what came instead
 */
export function readOrcidRecord(value: unknown): OrcidRecord {
  const record = requireObject(value, 'record');
  const { path } = requireObject(record['orcid-identifier'], 'orcid-identifier');
  const orcid = typeof path === 'string' ? parseOrcid(path) : null;
  if (orcid === null) {
    throw new RecordError('orcid-identifier.path', 'must be an ORCID iD with its check digit', path);
  }
  const history = objectIn(record, 'history', 'record');
  const deactivatedAt = wrappedInstant(history, 'deactivation-date', 'history');
  if (deactivatedAt !== null) {
    throw new RecordError('history.deactivation-date', 'must be null: its owner has ended the record', deactivatedAt);
  }
  const activities = objectIn(record, 'activities-summary', 'record');
  return {
    orcid,
    ...readPerson(record.person, 'person'),
    employments: readAffiliations(activities, 'employment', 'activities-summary'),
    educations: readAffiliations(activities, 'education', 'activities-summary'),
    works: readWorks(activities, 'activities-summary'),
    modifiedAt: wrappedInstant(history, 'last-modified-date', 'history'),
  };
}
