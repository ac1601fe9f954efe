/**
 * The one door through which entries of a journal can be changed: personal data is taken out of them, and nothing else.
 *
 * It is open to a transaction that has said so (`whileErasing`). Even then a trigger refuses whatever is more than taking values
 * away: places, instants, operations and ids stay, an entry without image gets none, and an actor can become `user:erased` only.
 * The values of an image can be replaced only by those that the row itself has now. An update of a row in such a transaction is
 * entered as `ERASE`.
 *
 * See docs/decisions/0026-erasure.md.
 */
export const JOURNAL_ERASURE = `
  DO $journal$ BEGIN
    IF pg_get_constraintdef((SELECT oid FROM pg_constraint WHERE conrelid = 'journal'::regclass AND conname = 'journal_operation_check')) NOT LIKE '%ERASE%' THEN
      -- What is there already holds, so that a long journal need not be read.
      ALTER TABLE journal DROP CONSTRAINT journal_operation_check, ADD CONSTRAINT journal_operation_check
        CHECK (operation IN ('INSERT', 'UPDATE', 'DELETE', 'ERASE')) NOT VALID;
    END IF;
  END $journal$;

  -- Whether the transaction takes personal data out.
  CREATE OR REPLACE FUNCTION journal_erases() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('kakehashi.erases', true), '') = 'on'
  $$;

  CREATE OR REPLACE FUNCTION journal_erase_only() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.position, NEW.entity_type, NEW.entity_id, NEW.sequence, NEW.recorded_at, NEW.operation)
        IS DISTINCT FROM (OLD.position, OLD.entity_type, OLD.entity_id, OLD.sequence, OLD.recorded_at, OLD.operation)
      OR (NEW.key IS NOT NULL AND NEW.key IS DISTINCT FROM OLD.key)
      OR (NEW.before IS NOT NULL AND OLD.before IS NULL)
      OR (NEW.actor <> OLD.actor AND NOT (OLD.actor LIKE 'user:%' AND NEW.actor = 'user:erased'))
    THEN
      RAISE EXCEPTION 'an erasure must take values out of entries and change nothing else' USING ERRCODE = 'K0002';
    END IF;
    RETURN NEW;
  END $$;
  CREATE OR REPLACE TRIGGER journal_erase_only BEFORE UPDATE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_erase_only();

  -- Takes out of all images of some things the values of some columns: they get those that the rows have now. Without columns,
  -- the whole images. With is_anonymous, other users than the one who erases are no longer named.
  CREATE OR REPLACE FUNCTION journal_erase(of_type text, ids uuid[], columns text[], is_anonymous boolean) RETURNS void
  LANGUAGE plpgsql AS $$
  DECLARE
    writer text := journal_actor();
  BEGIN
    IF columns IS NULL THEN
      UPDATE journal SET before = NULL, key = NULL WHERE entity_type = of_type AND entity_id = ANY(ids)
        AND (before IS NOT NULL OR key IS NOT NULL);
    ELSE
      EXECUTE format(
        'UPDATE journal j SET before = j.before || now.image FROM (
           SELECT t.id, (SELECT jsonb_object_agg(name, to_jsonb(t) -> name) FROM unnest($2) AS name) AS image
           FROM %I t WHERE t.id = ANY($1)) now
         WHERE j.entity_type = $3 AND j.entity_id = now.id AND j.before IS NOT NULL', of_type)
      USING ids, columns, of_type;
    END IF;
    IF is_anonymous THEN
      UPDATE journal SET actor = 'user:erased' WHERE entity_type = of_type AND entity_id = ANY(ids)
        AND actor LIKE 'user:%' AND actor <> writer;
    END IF;
  END $$;
`;
