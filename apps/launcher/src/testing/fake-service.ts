import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@kakehashi/embedded-postgres';
import type { SupervisedDefinition } from '../supervised-service';
import type { Terminal } from '../terminal';

/** What a fake service does beside answering: plain JavaScript that sees `journal(text)` and `server`. */
export interface FakeBehaviour {
  /** Runs when it starts, before it listens. */
  readonly atStart?: string;
  /** Runs at SIGTERM; must end the process. */
  readonly atTerm?: string;
}

/** A folder for fake services and what they did, in order. */
export class FakeServices {
  readonly folder = mkdtempSync(join(tmpdir(), 'fake-services-'));
  private readonly journalFile = join(this.folder, 'journal');

  /** Defines a service that answers 200 everywhere and notes `<name> starts` and `<name> ends`. */
  async define(
    name: string,
    { atStart = '', atTerm = 'process.exit(0)' }: FakeBehaviour = {},
  ): Promise<SupervisedDefinition> {
    const port = await freePort();
    const program = join(this.folder, `${name}.js`);
    writeFileSync(
      program,
      `const { appendFileSync } = require('node:fs');
       const journal = (text) => appendFileSync(${JSON.stringify(this.journalFile)}, text + '\\n');
       const server = require('node:http').createServer((request, response) => response.end('ok'));
       journal('${name} starts ' + process.pid);
       process.on('SIGTERM', () => { journal('${name} ends'); ${atTerm} });
       ${atStart};
       server.listen(${port}, '127.0.0.1');`,
    );
    return {
      name,
      program,
      arguments: [],
      environment: {},
      logFile: join(this.folder, `${name}.log`),
      readyUrl: `http://127.0.0.1:${port}/ready`,
    };
  }

  /** What the services noted, without process ids. */
  journal(): string[] {
    return this.entries().map((line) => line.replace(/ \d+$/, ''));
  }

  /** Process ids of all that started. */
  processIds(): number[] {
    return this.entries()
      .flatMap((line) => (/ starts (\d+)$/.exec(line)?.[1] ?? []) as string[])
      .map(Number);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private entries(): string[] {
    try {
      return readFileSync(this.journalFile, 'utf8').trim().split('\n');
    } catch {
      return [];
    }
  }
}

/** A terminal that remembers its lines. */
export function recordingTerminal(): Terminal & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    line: (text) => lines.push(text),
    step: (label, run) => {
      lines.push(label);
      return run();
    },
  };
}
