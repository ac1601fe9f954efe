import { join } from 'node:path';

import leaveOutTogether = require('./together-filter');

const files = (...names: string[]) => names.map((name) => join('/repository', name));

describe('which test files Jest runs', () => {
  it('leaves out those that another runs', () => {
    const found = files('a/src/together.test.ts', 'a/src/x.test.ts', 'a/src/b/y.test.ts', 'b/src/z.test.ts');
    expect(leaveOutTogether(found)).toEqual({ filtered: files('a/src/together.test.ts', 'b/src/z.test.ts') });
  });

  it('takes those that were asked for', () => {
    const asked = files('a/src/b/y.test.ts');
    expect(leaveOutTogether(asked)).toEqual({ filtered: asked });
  });
});
