import { given, optional } from '@kakehashi/subgraph';

/** What applicants tell of what they apply for. */
export const applicationFields = {
  titles: given.texts('Its title, in each language that has it.'),
  abstract: given.texts('What it is about, in each language that has it.', { longest: 20_000 }),
  durationMonths: given.integer('How long the work is to take, in months.', { least: 1, most: 600 }),
  topics: given.ids('Ids of the topics that it is for; whether there are such is not checked.', { most: 20 }),
  leadPerson: given.id('Id of the person who leads; whether there is such is not checked.'),
  leadCountry: given.country('The country from which the organisation that leads applies.'),
  coApplicants: given.list(
    'CoApplicantInput',
    {
      person: optional(given.id('Id of a person; whether there is such is not checked.')),
      organisation: optional(given.id('Id of an organisation; whether there is such is not checked.')),
      country: optional(given.country('The country from which it applies; must be told of an organisation.')),
    },
    'A person or an organisation that applies with the leads; exactly one of the two.',
  ),
  parts: given.list(
    'ApplicationPartInput',
    {
      callPart: given.id('Id of the part of the call, by which one funder pays.'),
      requested: given.money('What is asked of that funder, in the currency in which it pays.'),
    },
    'What is asked of one funder.',
    { most: 20 },
  ),
};
