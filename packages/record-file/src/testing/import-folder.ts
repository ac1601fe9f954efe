import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files that a test imports. */
export class ImportFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'import-'));

  /** Writes a file and returns its path. */
  write(content: string | Uint8Array, name = 'file'): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
