import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts no longer tell whose they are: of caller and key they keep a digest, by which a repetition is known. */
export class ReceiptDigests1760370000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE action_receipt ADD COLUMN digest text;
      UPDATE action_receipt
      SET digest = encode(sha256(convert_to(octet_length(convert_to(caller, 'UTF8')) || ':' || caller || key, 'UTF8')), 'hex');
      ALTER TABLE action_receipt DROP CONSTRAINT action_receipt_pkey, DROP COLUMN caller, DROP COLUMN key,
        ALTER COLUMN digest SET NOT NULL, ADD CONSTRAINT action_receipt_pkey PRIMARY KEY (digest);
    `);
  }

  /** Whose the receipts are is not known any more, so they go. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM action_receipt;
      ALTER TABLE action_receipt DROP CONSTRAINT action_receipt_pkey, DROP COLUMN digest, ADD COLUMN caller text NOT NULL,
        ADD COLUMN key text NOT NULL, ADD CONSTRAINT action_receipt_pkey PRIMARY KEY (caller, key);
    `);
  }
}
