import cluster, { type Worker } from 'node:cluster';
import { type AnswerQuestion, Channel } from './channel';

/** One process of the gateway, as the primary sees it; it runs the primary's own program with the same options. */
export class WorkerProcess {
  readonly channel: Channel;
  /** How it ended, such as `exit code 1` or `SIGKILL`. */
  readonly ended: Promise<string>;
  /** Resolves when it takes connections; never when it ends before. */
  readonly listening: Promise<void>;
  private readonly worker: Worker;

  constructor(answer: AnswerQuestion) {
    // Round robin, Node's default, loses connections: those handed to a worker that has just died hang for ever.
    cluster.schedulingPolicy = cluster.SCHED_NONE;
    this.worker = cluster.fork();
    this.ended = new Promise((resolve) => {
      this.worker.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      // A process that can not be made has no exit.
      this.worker.on('error', (fault) => {
        if (this.pid === undefined) resolve(fault.message);
      });
    });
    // `cluster` tells of each server that listens, the first of which is the admin server: the worker itself says when all do.
    let announce = () => {};
    this.listening = new Promise((resolve) => {
      announce = resolve;
    });
    this.channel = new Channel(this.worker, (topic, content) =>
      topic === 'announce' ? announce() : answer(topic, content),
    );
  }

  get pid(): number | undefined {
    return this.worker.process.pid;
  }

  kill(): void {
    this.worker.process.kill('SIGKILL');
  }
}
