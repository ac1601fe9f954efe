export { isRoleName, type Role, type RoleName, roles } from './roles';
export { type Scope, scopes } from './scopes';
