export { checkPayload, EventRefused, readPayload } from './check-payload';
export { type EventPayload, type EventType, eventCatalogue } from './event-catalogue';
