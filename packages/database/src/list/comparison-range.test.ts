import fc from 'fast-check';
import { checkRange } from './comparison-range';

const KEPT: Readonly<Record<string, (value: number, operand: number) => boolean>> = {
  gt: (value, operand) => value > operand,
  gte: (value, operand) => value >= operand,
  lt: (value, operand) => value < operand,
  lte: (value, operand) => value <= operand,
  eq: (value, operand) => value === operand,
};

describe('checkRange', () => {
  const operand = fc.integer({ min: -4, max: 4 });
  const comparisons = fc.record(
    { gt: operand, gte: operand, lt: operand, lte: operand, eq: operand },
    { requiredKeys: [] },
  );
  const isRefused = (comparison: object, sqlType: string) => {
    try {
      checkRange(comparison as never, sqlType, 'where.size');
      return false;
    } catch {
      return true;
    }
  };
  const candidates = (step: number) => Array.from({ length: 12 / step + 1 }, (_unused, index) => -6 + index * step);
  const fulfils = (value: number, comparison: object) =>
    Object.entries(comparison).every(([operator, bound]) => KEPT[operator]?.(value, bound as number));

  it('refuses whole numbers exactly when none fulfils all of it', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const isPossible = candidates(1).some((value) => fulfils(value, comparison));
        expect(isRefused(comparison, 'bigint')).toBe(!isPossible);
      }),
    );
  });

  it('refuses decimals exactly when no value between them fulfils all of it', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const isPossible = candidates(0.5).some((value) => fulfils(value, comparison));
        expect(isRefused(comparison, 'numeric')).toBe(!isPossible);
      }),
    );
  });

  it.each<[object, string, string]>([
    [{ gte: 5, lt: 3 }, 'bigint', 'must leave room between "gte" and "lt"'],
    [{ eq: 9, lte: 3 }, 'bigint', 'must leave room between "eq" and "lte"'],
    [{ gt: '2025-01-01', lt: '2025-01-02' }, 'date', 'must leave room between "gt" and "lt"'],
    [{ gt: '0.10', lte: '0.1' }, 'numeric', 'must leave room between "gt" and "lte"'],
    [{ gte: new Date(2), lte: new Date(1) }, 'timestamptz', 'must leave room between "gte" and "lte"'],
    [{ isNull: true, eq: 'VN' }, 'text', 'must not ask by "isNull" for no value and by "eq" for one'],
  ])('says of %j what excludes what', (comparison, sqlType, rule) => {
    expect(() => checkRange(comparison as never, sqlType, 'where.size')).toThrow(`Argument "where.size" ${rule}`);
  });

  it.each<[object, string]>([
    [{ in: [] }, 'bigint'],
    [{ gte: '2025-01-01', lt: '2025-01-02' }, 'date'],
    [{ gt: '0.1', lt: '0.2' }, 'numeric'],
    [{ isNull: false, eq: 3 }, 'bigint'],
    [{ isNull: true }, 'date'],
  ])('lets %j through', (comparison, sqlType) => {
    expect(isRefused(comparison, sqlType)).toBe(false);
  });
});
