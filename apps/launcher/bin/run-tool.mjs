import { spawn } from 'node:child_process';

const SHOWN_LINES = 30;
const TICK_MS = 1000;
const INTERRUPTED = 130;

/** A tool of the set-up (npm, turbo) did not do its work; the message says so and what to do, after its last output. */
export class ToolFailure extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a tool quietly: one line that counts the seconds on a terminal, its last lines only when it fails. It is told on
 * stderr: what the command itself writes to stdout may be read by a program.
 *
 * @param {{label: string, command: string, args: string[], root: string, remedy: string}} tool
 * @throws {ToolFailure} when it fails, or when a signal asked us to stop, which it is passed
 */
export async function runTool({ label, command, args, root, remedy }) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const isTerminal = process.stderr.isTTY;
  if (!isTerminal) console.error(`… ${label}`);
  const ticker = setInterval(() => isTerminal && process.stderr.write(`\r… ${label} (${seconds()})`), TICK_MS);
  if (isTerminal) process.stderr.write(`… ${label}`);

  // A group of its own, so that a signal reaches the tool once and with all that it started.
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: root,
    detached: !isWindows,
    shell: isWindows && command === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-20_000);
    });
  }
  let interruption;
  const interrupt = (signal) => {
    interruption = signal;
    try {
      process.kill(isWindows ? child.pid : -child.pid, signal);
    } catch {
      // It has just ended.
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, interrupt);
  const fault = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
  });
  for (const signal of signals) process.off(signal, interrupt);
  clearInterval(ticker);

  if (isTerminal) process.stderr.write('\r\u001b[K');
  if (interruption !== undefined) throw new ToolFailure(`${label}: stopped.`, INTERRUPTED);
  if (fault !== undefined) {
    const lastLines = output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
    throw new ToolFailure(`${lastLines}\n\n${label}: ${command} failed (${fault}). ${remedy}`);
  }
  console.error(`✓ ${label} (${seconds()})`);
}
