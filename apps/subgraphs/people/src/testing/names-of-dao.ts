import type { PersonName } from '@kakehashi/sample';

/** Somebody's names, in the order of two languages. */
export const NAMES_OF_DAO: readonly PersonName[] = [
  {
    lang: 'vi',
    value: 'Đặng Thị Đào',
    kind: 'PRIMARY',
    family: 'Đặng',
    given: 'Thị Đào',
    displayOrder: 'FAMILY_FIRST',
  },
  {
    lang: 'en',
    value: 'Thi Dao Dang',
    kind: 'PRIMARY',
    family: 'Dang',
    given: 'Thi Dao',
    displayOrder: 'GIVEN_FIRST',
  },
];
