import { isRoleName, type Role, roles } from './roles';
import { scopes } from './scopes';

describe('roles', () => {
  const all: readonly Role[] = Object.values(roles);

  it('have every scope between them, one of them all', () => {
    const { 'data-steward': steward, ...others } = roles;
    const had = new Set(Object.values(others).flatMap((role: Role) => role.scopes));
    expect([...had, 'write:any'].sort()).toEqual(Object.keys(scopes).sort());
    expect([...steward.scopes].sort()).toEqual(Object.keys(scopes).sort());
  });

  it('name no scope twice, and are known by their names', () => {
    for (const role of all) expect(new Set(role.scopes).size).toBe(role.scopes.length);
    expect(['expert', 'king', 'toString', undefined].map(isRoleName)).toEqual([true, false, false, false]);
  });
});
