import { statementShape } from './statement-shape';

describe('statementShape', () => {
  it('names verb and table', () => {
    expect(statementShape('SELECT t.id FROM "person" t WHERE id = ANY($1::uuid[])').name).toBe('SELECT person');
    expect(statementShape('/* prepared */ SELECT 1').name).toBe('SELECT');
    expect(statementShape('INSERT INTO public.claim (id) VALUES ($1)').name).toBe('INSERT claim');
    expect(statementShape('WITH p AS (SELECT * FROM unnest($1::int[])) SELECT id FROM "claim" c').name).toBe(
      'WITH claim',
    );
    expect(statementShape('BEGIN').name).toBe('BEGIN');
  });

  it('lets no value through', () => {
    const statement = `SELECT 'O''Brien', E'it\\'s', $$se;cret$$, $q$a $$ b$q$, 12.5, -3e4, DATE '2024-01-01' -- Nguyễn
      FROM t1 /* Hà */ WHERE "od'd" = $12 AND x1 IN ('a\\', 'b')`;
    expect(statementShape(statement).text).toBe(
      'SELECT ?, ?, ?, ?, ?, -?, DATE ? FROM t1 WHERE "od\'d" = $12 AND x1 IN (?, ?)',
    );
  });

  it('keeps a long statement within bounds', () => {
    expect(statementShape(`SELECT ${'x, '.repeat(5_000)} y`).text).toHaveLength(2_000);
  });
});
