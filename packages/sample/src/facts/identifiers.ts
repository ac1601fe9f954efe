import { sampleId } from '../sample-id';

/** Ids of facts by slug. Every fact's id is made here, so that a reference cannot differ from what it refers to. */
export const organisationId = (slug: string) => sampleId('organisation', slug);
export const personId = (slug: string) => sampleId('person', slug);
export const agreementId = (slug: string) => sampleId('agreement', slug);
export const topicId = (code: string) => sampleId('topic', code);
export const programmeId = (slug: string) => sampleId('programme', slug);
export const eventId = (slug: string) => sampleId('event', slug);
export const fundingSchemeId = (slug: string) => sampleId('funding-scheme', slug);
