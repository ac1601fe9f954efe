import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each party signed, and until when it would renew; an agreement under negotiation is signed when all have. */
export class AgreementSignatures1760350000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE agreement_party ADD COLUMN signed_on date, ADD COLUMN renews_until date;

      CREATE FUNCTION agreement_signed_by_all() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM agreement_party p
                   WHERE p.agreement_id = NEW.id AND p.role <> 'PARTICIPANT' AND p.signed_on IS NULL) THEN
          RAISE EXCEPTION 'a party of agreement % has not signed', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_signed_by_all', TABLE = 'agreement';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER agreement_signed_by_all BEFORE UPDATE OF status ON agreement FOR EACH ROW
        WHEN (OLD.status = 'NEGOTIATED' AND NEW.status <> 'NEGOTIATED') EXECUTE FUNCTION agreement_signed_by_all();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER agreement_signed_by_all ON agreement;
      DROP FUNCTION agreement_signed_by_all;
      ALTER TABLE agreement_party DROP COLUMN renews_until, DROP COLUMN signed_on;
    `);
  }
}
