/** Ids of the few topics, things and postings that are written again and again. */
export const THING = (n: string) => `md5('thing' || (${n}) % 40)::uuid`;
export const TOPIC = (n: string) => `md5('topic' || (${n}) % 3)::uuid`;
const POSTING = (n: string) => `md5('posting' || (${n}) % 90)::uuid`;

/** One of three topics, or of the things, as values that are told to some. */
const VALUE = (n: string) => `CASE WHEN (${n}) % 2 = 0 THEN ${THING(n)} ELSE ${TOPIC(n)} END`;

/** Whether a random share of the rows with an id is meant. */
const some = (id: string, number: number) => `get_byte(uuid_send(${id}), ${number % 16}) % 6 = ${number % 6}`;

/** Days around today, and none. */
const someDay = `CASE WHEN random() < 0.7 THEN CURRENT_DATE + (random() * 8)::int - 4 END`;

/** Writes of every kind to the tables of the counted list, of so few ids and values that they meet; each by a random number. */
export const COUNTED_WRITES: readonly ((number: number) => string)[] = [
  (number) => `INSERT INTO thing (id, sort_name, size, made_on, search_document)
    SELECT ${THING(`n + ${number}`)}, '', nullif((random() * 4)::int, 4), ('{NULL,2000-01-01,2001-01-01}'::date[])[1 + n % 3], ''
    FROM generate_series(1, 9) n ON CONFLICT (id) DO UPDATE SET size = excluded.size, made_on = excluded.made_on`,
  (number) => `UPDATE thing SET size = (random() * 3)::int WHERE ${some('id', number)}`,
  (number) =>
    `UPDATE thing SET made_on = CASE WHEN made_on IS NULL THEN date '2000-01-01' END WHERE ${some('id', number)}`,
  (number) => `UPDATE thing SET sort_name = '${number}'`,
  (number) => `DELETE FROM thing WHERE ${some('id', number)}`,
  (number) => `INSERT INTO posting (id, thing_id, place, kind, period_from, period_to)
    SELECT ${POSTING(`n + ${number}`)}, ${THING(`n * ${number}`)}, nullif((random() * 3)::int, 3), 'k' || n % 2, ${someDay}, ${someDay}
    FROM generate_series(1, 20) n ON CONFLICT (id) DO UPDATE
    SET thing_id = excluded.thing_id, place = excluded.place, kind = excluded.kind, period_to = excluded.period_to`,
  (number) => `UPDATE posting SET period_to = period_from + 3, place = 1 WHERE ${some('id', number)}`,
  (number) => `UPDATE posting SET thing_id = ${THING(String(number))} WHERE ${some('id', number)}`,
  (number) => `DELETE FROM posting WHERE ${some('id', number)}`,
  (number) => `INSERT INTO thing_topic (thing_id, topic_id, weight)
    SELECT DISTINCT ${THING(`n + ${number}`)}, ${TOPIC('n')}, 1 FROM generate_series(1, 12) n
    ON CONFLICT (topic_id, thing_id) DO UPDATE SET weight = thing_topic.weight + 1`,
  (number) => `INSERT INTO site (id, place, tags)
    SELECT md5('site' || (n + ${number}) % 9)::uuid, (random() * 3)::int, ('{a,b,c}'::text[])[(random() * 3)::int:3]
    FROM generate_series(1, 3) n ON CONFLICT (id) DO UPDATE SET place = excluded.place, tags = excluded.tags`,
  (number) => `DELETE FROM site WHERE ${some('id', number)}`,
  (number) => `INSERT INTO derived.telling (id, degree)
    SELECT DISTINCT ON (1) ${VALUE(`n + ${number}`)}, ('{OPEN,SOME,NONE}'::text[])[1 + (random() * 2)::int] FROM generate_series(1, 16) n
    ON CONFLICT (id) DO UPDATE SET degree = excluded.degree`,
  (number) =>
    `UPDATE derived.telling SET degree = CASE degree WHEN 'OPEN' THEN 'SOME' ELSE 'OPEN' END WHERE ${some('id', number)}`,
  (number) => `DELETE FROM derived.telling WHERE ${some('id', number)}`,
  (number) => `DELETE FROM thing_topic WHERE ${some('thing_id', number)}`,
];
