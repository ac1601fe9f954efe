import { JOURNAL_ERASURE } from './journal-erasure';
import { JOURNAL_WRITERS } from './journal-writers';

/** Any number that all transactions of one database agree on; another than that of the migrations. */
const WRITER_LOCK = 4_713_052_026;

/**
 * Says that a transaction writes only what follows from the rest of a row, such as its search document: that is no change
 * of the thing, so neither stamps nor entries are made. A change of anything else is refused then.
 */
export const DERIVE_ONLY = `SELECT set_config('kakehashi.derives', 'on', true)`;

/**
 * The journal of one database: an append-only table, and the functions that the triggers of every table call.
 *
 * Of an entry only the overwritten state is kept, `before`. The state after it is the `before` of the entity's next entry,
 * or its row; so a new row costs an entry of some hundred bytes and not a copy of itself.
 *
 * See docs/decisions/0008-journal.md.
 */
export const JOURNAL_SCHEMA = `
  CREATE TABLE IF NOT EXISTS journal (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    entity_type text NOT NULL,
    entity_id uuid NOT NULL,
    sequence integer NOT NULL,
    recorded_at timestamptz(3) NOT NULL,
    operation text NOT NULL CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE', 'ERASE')),
    actor text NOT NULL,
    key jsonb,
    before jsonb
  );
  CREATE UNIQUE INDEX IF NOT EXISTS journal_of_entity ON journal (entity_type, entity_id, sequence);
  CREATE INDEX IF NOT EXISTS journal_of_type ON journal (entity_type, position);

  -- The last instant that was given out, in milliseconds since 1970. A sequence, because nobody waits for one and a
  -- rollback does not set it back.
  CREATE SEQUENCE IF NOT EXISTS journal_clock MINVALUE 0 START 0;

  -- The values of an image by which other rows can be found. An index of them is a tenth of one of all texts.
  CREATE OR REPLACE FUNCTION journal_keys(image jsonb) RETURNS jsonb
  LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
    SELECT jsonb_object_agg(key, value) FROM jsonb_each(image)
    WHERE jsonb_typeof(value) = 'string' AND length(value #>> '{}') <= 200
  $$;
  -- Each key that is looked for reads the list of what waits to be indexed, so that list is kept short.
  CREATE INDEX IF NOT EXISTS journal_by_key ON journal USING gin (journal_keys(before) jsonb_path_ops)
    WITH (gin_pending_list_limit = 64) WHERE before IS NOT NULL;

  -- Lets writers take turns until they commit, so that positions are drawn in the order of the commits, and fixes the
  -- transaction's instant when it is the first to ask.
  CREATE OR REPLACE FUNCTION journal_lock() RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    past text;
    milliseconds bigint;
    instant timestamptz(3);
  BEGIN
    PERFORM pg_advisory_xact_lock(${WRITER_LOCK});
    IF nullif(current_setting('kakehashi.instant', true), '') IS NOT NULL THEN
      RETURN;
    END IF;
    past := nullif(current_setting('kakehashi.recorded_at', true), '');
    IF past IS NULL THEN
      -- Never back, should the machine's clock be set back.
      SELECT greatest(floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint, last_value)
        INTO milliseconds FROM journal_clock;
      PERFORM setval('journal_clock', milliseconds);
      instant := timestamptz 'epoch' + milliseconds * interval '1 millisecond';
    ELSE
      instant := past::timestamptz;
      IF instant > clock_timestamp() THEN
        RAISE EXCEPTION 'kakehashi.recorded_at must not be in the future, but got: %', past
          USING ERRCODE = 'invalid_parameter_value';
      END IF;
    END IF;
    PERFORM set_config('kakehashi.instant', instant::text, true);
  END $$;

  -- Before which instant nothing can be recorded any more but a past that others recorded. The clock is read before the
  -- lock: a writer that comes between them has a later instant. One that has the lock has none before the last.
  CREATE OR REPLACE FUNCTION journal_settled_before() RETURNS timestamptz LANGUAGE plpgsql AS $$
  DECLARE
    now_milliseconds bigint;
    last_milliseconds bigint;
  BEGIN
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint, last_value
      INTO now_milliseconds, last_milliseconds FROM journal_clock;
    IF pg_try_advisory_xact_lock_shared(${WRITER_LOCK}) THEN
      last_milliseconds := greatest(now_milliseconds, last_milliseconds);
    END IF;
    RETURN timestamptz 'epoch' + last_milliseconds * interval '1 millisecond';
  END $$;

  -- Begins a transaction's writes in somebody's name, with the lock taken before any row is locked.
  CREATE OR REPLACE FUNCTION journal_open(actor text, recorded_at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('kakehashi.actor', actor, true);
    PERFORM set_config('kakehashi.recorded_at', coalesce(recorded_at::text, ''), true);
    PERFORM journal_lock();
  END $$;

  CREATE OR REPLACE FUNCTION journal_actor() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(nullif(current_setting('kakehashi.actor', true), ''), 'database:' || session_user)
  $$;

  CREATE OR REPLACE FUNCTION journal_begin() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM journal_lock();
    RETURN NULL;
  END $$;

  -- Whether the transaction writes derived columns only.
  CREATE OR REPLACE FUNCTION journal_derives() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('kakehashi.derives', true), '') = 'on'
  $$;

  -- Of a row that counts its changes: the count, and the instants of its entries. Argument: the derived columns.
  CREATE OR REPLACE FUNCTION journal_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF journal_derives() THEN
      IF TG_OP <> 'UPDATE' OR to_jsonb(NEW) - TG_ARGV[0]::text[] <> to_jsonb(OLD) - TG_ARGV[0]::text[] THEN
        RAISE EXCEPTION 'a transaction that derives must change derived columns only';
      END IF;
      RETURN NEW;
    END IF;
    NEW.updated_at := current_setting('kakehashi.instant')::timestamptz;
    IF TG_OP = 'INSERT' THEN
      NEW.created_at := NEW.updated_at;
      NEW.version := 1;
    ELSE
      NEW.created_at := OLD.created_at;
      NEW.version := OLD.version + 1;
    END IF;
    RETURN NEW;
  END $$;

  -- The instant of an entry, which must not be before that of the entity's last one.
  CREATE OR REPLACE FUNCTION journal_not_before(earliest timestamptz, instant timestamptz) RETURNS timestamptz
  LANGUAGE plpgsql IMMUTABLE AS $$
  BEGIN
    IF earliest > instant THEN
      RAISE EXCEPTION 'what is recorded at % has a later entry in the journal already, of %', instant, earliest
        USING ERRCODE = 'K0001';
    END IF;
    RETURN instant;
  END $$;

  ${JOURNAL_WRITERS}
  CREATE OR REPLACE FUNCTION journal_delete_all() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('DELETE FROM %I', TG_TABLE_NAME);
    RETURN NULL;
  END $$;

  CREATE OR REPLACE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_TABLE_NAME = 'journal' THEN
      IF TG_OP = 'UPDATE' AND journal_erases() THEN
        RETURN NULL;
      END IF;
      RAISE EXCEPTION 'the journal is append-only: % is refused', TG_OP USING ERRCODE = 'K0002';
    END IF;
    RAISE EXCEPTION 'the key of a % must not change; delete the row and insert another', TG_TABLE_NAME
      USING ERRCODE = 'K0002';
  END $$;

  CREATE OR REPLACE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
  ${JOURNAL_ERASURE}
`;
