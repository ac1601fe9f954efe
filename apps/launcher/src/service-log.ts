import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const KEPT_BYTES = 10 * 1024 * 1024;
const LAST_LINES = 10;
/** pino's numbers: 40 is a warning, 50 an error, 60 fatal. Cheap to look for, as almost no line has it. */
const GRAVE = /"level":([456]0)\b/;
const LEVEL_WORDS: Readonly<Record<string, string>> = { 40: 'warning', 50: 'error', 60: 'fatal' };

/** The log of one child: all of it goes to a file, warnings and errors also to the terminal. */
export interface ServiceLog {
  /** Takes a stream of the child. Lines that are not JSON come from a crash when the child wrote them to its stderr: shown. */
  follow(stream: Readable, isErrorStream: boolean): void;
  /** The last lines of any kind, oldest first. */
  lastLines(): string[];
  /** Settles when all is in the file. */
  close(): Promise<void>;
}

/**
 * @param file where the lines go; above 10 MB it is put aside as `<file>.old` first
 * @param show shows a grave line
 */
export function openServiceLog(file: string, show: (line: string) => void): ServiceLog {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEPT_BYTES) renameSync(file, `${file}.old`);
  const output = createWriteStream(file, { flags: 'a' });
  // A full disk must not end the system that still answers.
  output.on('error', () => undefined);
  const recent: string[] = [];
  return {
    follow: (stream, isErrorStream) => {
      createInterface({ input: stream }).on('line', (line) => {
        output.write(`${line}\n`);
        recent.push(line);
        if (recent.length > LAST_LINES) recent.shift();
        const grave = GRAVE.exec(line);
        if (grave !== null) show(describeLine(line, LEVEL_WORDS[String(grave[1])] ?? 'error'));
        else if (isErrorStream && !line.startsWith('{')) show(line);
      });
    },
    lastLines: () => [...recent],
    close: () => (output.errored ? Promise.resolve() : new Promise((resolve) => output.end(() => resolve()))),
  };
}

/** A JSON line as one for people: level, message, and the error's own message. */
function describeLine(line: string, level: string): string {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } };
    const fault = err?.message !== undefined && err.message !== msg ? ` (${err.message})` : '';
    return `${level}: ${msg ?? ''}${fault}`;
  } catch {
    return line;
  }
}
