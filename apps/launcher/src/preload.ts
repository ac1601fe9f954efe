import { join } from 'node:path';

/** The built end-with-parent.ts, which Node loads before the program of a child (`node -r`). */
export const END_WITH_PARENT = join(__dirname, '..', 'dist', 'end-with-parent.js');
