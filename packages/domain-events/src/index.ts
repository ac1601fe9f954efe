export { checkPayload, EventRefused, readPayload } from './check-payload';
export { type EventPayload, type EventType, eventCatalogue, findEventDeclaration } from './event-catalogue';
export type { EventDeclaration } from './event-declaration';
