const SHAPES: Readonly<Record<string, RegExp>> = {
  uuid: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
  bigint: /^-?\d{1,18}$/,
  numeric: /^-?\d{1,40}(\.\d{1,40})?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  timestamptz: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?)$/,
  boolean: /^(true|false)$/,
};

/** Whether PostgreSQL will read a value as that type; text is any text without NUL. */
export function isLiteralOf(sqlType: string, value: unknown): boolean {
  const text = value instanceof Date ? value.toISOString() : String(value);
  const shape = SHAPES[sqlType];
  if (!shape) return !text.includes('\0');
  if (!shape.test(text)) return false;
  return sqlType === 'date' || sqlType === 'timestamptz' ? !Number.isNaN(Date.parse(text.slice(0, 10))) : true;
}
