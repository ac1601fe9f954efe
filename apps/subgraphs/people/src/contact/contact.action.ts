import { given, optional } from '@kakehashi/subgraph';
import { PersonVisibility } from '../person/person.enum';
import { definePersonPart } from '../person/person-part.action';
import { ContactPoint } from './contact.entity';
import { ContactKind } from './contact.enum';

/** What a way to reach somebody looks like; a postal address looks like anything. */
const SHAPES: Readonly<Partial<Record<ContactKind, { readonly shape: RegExp; readonly message: string }>>> = {
  EMAIL: {
    shape: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/,
    message: 'It must be an e-mail address such as "lan@example.org".',
  },
  PHONE: {
    shape: /^\+\d[\d ()-]{5,30}$/,
    message: 'It must be a number with its country code, such as "+84 24 3869 4242".',
  },
  WEBSITE: {
    shape: /^https?:\/\/[^\s<>"]+$/,
    message: 'It must be the address of a page, such as "https://example.org/".',
  },
};

/** People keep the ways to reach them; nobody else is told of one but as they choose. */
export const contactActions = definePersonPart({
  noun: 'ContactPoint',
  phrase: 'a way to reach them',
  entity: ContactPoint,
  fields: {
    kind: given.oneOf(ContactKind, 'What it is.'),
    value: given.text('The address or number.', { longest: 500 }),
    visibility: optional(
      given.oneOf(
        PersonVisibility,
        'To whom it is shown, while they consent to `CONTACT_DISCLOSURE`; first `PRIVATE`.',
      ),
    ),
  },
  columns: ({ kind, value, visibility }) => ({
    kind,
    value: value?.trim(),
    visibility: visibility === undefined ? undefined : (visibility ?? 'PRIVATE'),
  }),
  isVisible: () => false,
  written(act, { kind, value }) {
    const { shape, message } = SHAPES[kind] ?? {};
    if (shape && message && !shape.test(value)) act.fault('MALFORMED', 'value', message);
  },
});
