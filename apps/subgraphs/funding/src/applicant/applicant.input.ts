import { linkedByKey } from '@kakehashi/database';
import { listField } from '@kakehashi/subgraph';
import { ApplicantRole } from './applicant.enum';

/** The applicants of an application. */
export const throughApplicant = linkedByKey('applicant', 'application_id', { alias: 'applicant' });

/** One applicant, of which all that is asked must hold. */
export const applicantLink = {
  description: 'One applicant that fulfils all of these, such as a person who leads.',
  fields: {
    person: listField.person('applicant.person_id', 'Id of a person who applies.', { isNullable: true }),
    organisation: listField.id('applicant.organisation_id', 'Id of an organisation that applies.', {
      isNullable: true,
    }),
    country: listField.country('applicant.country', 'A country from which it applies.', { isNullable: true }),
    role: listField.enumeration(ApplicantRole, 'ApplicantRole', 'applicant.role', 'What it is to the application.'),
  },
  through: throughApplicant,
};
