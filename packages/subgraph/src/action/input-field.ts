import { isId } from '@kakehashi/database';
import { CalendarDate, CountryCode, CurrencyCode, Decimal, Instant } from '@kakehashi/shared-types';
import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';
import { ExternalIdInput, externalIdFaults } from './external-id.input';
import { LocalizedTextInput, localizedTextFaults } from './localized-text.input';
import { MoneyInput, moneyFaults } from './money.input';
import { PeriodInput, periodFaults } from './period.input';
import type { Fault } from './refusal';
import { languageFaults, timeZoneFaults, urlFaults } from './shape-rules';
import { textFaults } from './text-rules';

/** A value of an action's input: its GraphQL type, its description, and the rule that it must keep. */
export interface InputField<T = unknown> {
  /** The GraphQL type; an array of one stands for a list. */
  readonly type: () => object;
  readonly description: string;
  readonly isOptional: boolean;
  /** The faults of a value that is given. */
  readonly faults: (value: never, path: string) => Fault[];
  /** Only for the compiler: what the code gets. */
  readonly value?: T;
}

/** Fields of an input by name. */
export type InputFields = Readonly<Record<string, InputField>>;

/** What the code gets of an input with such fields. */
export type InputOf<F extends InputFields> = {
  readonly [K in keyof F]: F[K] extends InputField<infer T> ? T : never;
};

type Bounds = { readonly least?: number; readonly most?: number };
type ListBounds = { readonly most?: number };

const MOST_ITEMS = 100;
const MOST_EXTERNAL_IDS = 50;

function field<T>(
  type: InputField['type'],
  description: string,
  faults: (value: NonNullable<T>, path: string) => Fault[] = () => [],
): InputField<T> {
  return { type, description, isOptional: false, faults: faults as InputField['faults'] };
}

function boundsFaults(value: number, path: string, { least = -Infinity, most = Infinity }: Bounds): Fault[] {
  if (value >= least && value <= most) return [];
  const range =
    most === Infinity ? `at least ${least}` : least === -Infinity ? `at most ${most}` : `${least} to ${most}`;
  return [{ field: path, code: 'OUT_OF_RANGE', message: `It must be ${range}, but got: ${value}.` }];
}

function sizeFaults(items: readonly unknown[], path: string, most: number): Fault[] {
  if (items.length <= most) return [];
  const message = `It must have at most ${most} items, but has ${items.length}.`;
  return [{ field: path, code: 'TOO_LONG', message }];
}

function fewFaults(items: readonly unknown[], path: string, least: number): Fault[] {
  if (items.length >= least) return [];
  return [{ field: path, code: 'REQUIRED', message: `It must have at least ${least}, but has ${items.length}.` }];
}

function onceFaults(values: readonly unknown[], path: string, what: string): Fault[] {
  if (new Set(values).size === values.length) return [];
  return [{ field: path, code: 'DUPLICATE', message: `Each ${what} must be given once.` }];
}

function idFaults(value: string, path: string): Fault[] {
  return isId(value) ? [] : [{ field: path, code: 'MALFORMED', message: 'It must be an id (a UUID).' }];
}

/** Makes the fields of an action's input. Each must be given, unless it is made {@link optional}. */
export const given = {
  id: (description: string) => field<string>(() => ID, description, idFaults),

  /** Ids, each once; at most 100 unless said. */
  ids: (description: string, { most = MOST_ITEMS }: ListBounds = {}) =>
    field<readonly string[]>(
      () => [ID],
      description,
      (ids, path) => [
        ...sizeFaults(ids, path, most),
        ...ids.slice(0, most).flatMap((id, index) => idFaults(id, `${path}[${index}]`)),
        // A UUID is the same in capitals.
        ...onceFaults(
          ids.map((id) => id.toLowerCase()),
          path,
          'id',
        ),
      ],
    ),

  /** One text; at most 300 characters unless said. */
  text: (description: string, { longest = 300 }: { readonly longest?: number } = {}) =>
    field<string>(
      () => String,
      description,
      (text, path) => textFaults(text, path, longest),
    ),

  /** A text in several languages, at least one; at most 300 characters each unless said. */
  texts: (description: string, { longest = 300 }: { readonly longest?: number } = {}) =>
    field<readonly LocalizedTextInput[]>(
      () => [LocalizedTextInput],
      description,
      (texts, path) =>
        texts.length === 0
          ? [{ field: path, code: 'REQUIRED', message: 'It must be given in one language at least.' }]
          : [...sizeFaults(texts, path, MOST_ITEMS), ...localizedTextFaults(texts.slice(0, MOST_ITEMS), path, longest)],
    ),

  /** A day of the calendar. */
  day: (description: string) => field<string>(() => CalendarDate, description),

  instant: (description: string) => field<Date>(() => Instant, description),

  period: (description: string) => field<PeriodInput>(() => PeriodInput, description, periodFaults),

  /** Ids that others gave, each once; at most 50. */
  externalIds: (description: string) =>
    field<readonly ExternalIdInput[]>(
      () => [ExternalIdInput],
      description,
      (ids, path) => [
        ...sizeFaults(ids, path, MOST_EXTERNAL_IDS),
        ...externalIdFaults(ids.slice(0, MOST_EXTERNAL_IDS), path),
      ],
    ),

  money: (description: string) => field<MoneyInput>(() => MoneyInput, description, moneyFaults),

  boolean: (description: string) => field<boolean>(() => Boolean, description),

  integer: (description: string, bounds: Bounds = {}) =>
    field<number>(
      () => Int,
      description,
      (value, path) => boundsFaults(value, path, bounds),
    ),

  /** An exact number as text. */
  decimal: (description: string, bounds: Bounds = {}) =>
    field<string>(
      () => Decimal,
      description,
      (value, path) => boundsFaults(Number(value), path, bounds),
    ),

  country: (description: string) => field<string>(() => CountryCode, description),

  currency: (description: string) => field<string>(() => CurrencyCode, description),

  /** The IANA name of a time zone, such as `Asia/Tokyo`. */
  timeZone: (description: string) => field<string>(() => String, description, timeZoneFaults),

  /** A language as BCP 47 tag, such as `vi`; see {@link canonicalTag} for how it is stored. */
  language: (description: string) => field<string>(() => String, description, languageFaults),

  /** The address of a page, `https` or `http`; at most 2,000 characters. */
  url: (description: string) => field<string>(() => String, description, urlFaults),

  /** Several plain values, each once, such as countries; at most 100 unless said, and none at least. */
  several: <T>(one: InputField<T>, { least = 0, most = MOST_ITEMS }: ListBounds & Pick<Bounds, 'least'> = {}) =>
    field<readonly T[]>(
      () => [one.type()],
      one.description,
      (values, path) => [
        ...fewFaults(values, path, least),
        ...sizeFaults(values, path, most),
        ...values.slice(0, most).flatMap((value, index) => one.faults(value as never, `${path}[${index}]`)),
        ...onceFaults(values, path, 'value'),
      ],
    ),

  /** One of a closed list of values. */
  oneOf: <E extends object>(enumeration: E, description: string) =>
    field<keyof E & string>(() => enumeration, description),

  /**
   * A list of things with fields of their own; at most 100 unless said.
   *
   * @param name GraphQL name of the input type of one
   */
  list: <F extends InputFields>(
    name: string,
    fields: F,
    description: string,
    { most = MOST_ITEMS }: ListBounds = {},
  ) => {
    const input = createInputType(name, description, fields);
    return field<readonly InputOf<F>[]>(
      () => [input],
      description,
      (items, path) => [
        ...sizeFaults(items, path, most),
        ...items.slice(0, most).flatMap((item, index) => inputFaults(fields, item, `${path}[${index}].`)),
      ],
    );
  },
};

/** The same field, which may be left out or null. */
export function optional<T>(one: InputField<T>): InputField<T | null | undefined> {
  return { ...one, isOptional: true } as InputField<T | null | undefined>;
}

/** All faults of an input, those of each field. */
export function inputFaults(fields: InputFields, input: Readonly<Record<string, unknown>>, prefix = ''): Fault[] {
  return Object.entries(fields).flatMap(([name, one]) => {
    const value = input[name];
    return value == null ? [] : one.faults(value as never, `${prefix}${name}`);
  });
}

/** Makes a GraphQL input type of fields. */
export function createInputType(name: string, description: string, fields: InputFields): ClassType<object> {
  @InputType(name, { description })
  class ActionInput {}
  for (const [property, one] of Object.entries(fields)) {
    Field(one.type as never, { nullable: one.isOptional, description: one.description })(
      ActionInput.prototype,
      property,
    );
  }
  return ActionInput;
}
