import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { until } from '../testing/test-gateway';
import { SourceFollower } from './source-follower';
import { SupergraphError } from './supergraph-error';
import type { SupergraphSource, SupergraphText } from './supergraph-source';

/** A source in memory. */
class MemorySource implements SupergraphSource {
  readonly name = 'memory';
  text: string | undefined = 'first';
  readings = 0;
  report = () => {};

  constructor(readonly isRemote: boolean) {}

  async read(): Promise<SupergraphText> {
    this.readings++;
    if (this.text === undefined) throw new SupergraphError('It is away.', 'SUPERGRAPH_UNREADABLE');
    return { text: this.text, origin: this.name };
  }

  watch(onChange: () => void): () => void {
    this.report = onChange;
    return () => {
      this.report = () => {};
    };
  }

  async close(): Promise<void> {}
}

describe('SourceFollower', () => {
  const started: SourceFollower[] = [];

  afterEach(async () => {
    for (const follower of started.splice(0)) await follower.stop();
  });

  function follow(source: SupergraphSource, take: (text: string) => Promise<void> = async () => {}, pollMs = 60_000) {
    const follower = new SourceFollower(source, { pollMs, graceMs: 1_000, logger: pino({ enabled: false }) });
    started.push(follower);
    follower.start(({ text }) => take(text));
    return follower;
  }

  it('takes what there is when the source reports a change', async () => {
    const source = new MemorySource(false);
    const taken: string[] = [];
    follow(source, async (text) => void taken.push(text));
    source.text = 'second';
    source.report();
    await until(() => taken.length > 0);
    expect(taken).toEqual(['second']);
  });

  it('takes one text at a time, and misses none that comes meanwhile', async () => {
    const source = new MemorySource(false);
    const taken: string[] = [];
    let running = 0;
    const follower = follow(source, async (text) => {
      expect(++running).toBe(1);
      await pause(20);
      running--;
      taken.push(text);
    });
    const looks = [follower.look()];
    await pause(5);
    source.text = 'second';
    looks.push(follower.look(), follower.look());
    await Promise.all(looks);
    expect(taken).toEqual(['first', 'second']);
  });

  it('asks what is remote less and less often while it fails, and what is not as often as ever', async () => {
    const [remote, local] = [new MemorySource(true), new MemorySource(false)];
    for (const source of [remote, local]) {
      source.text = undefined;
      follow(source, undefined, 2);
    }
    await until(() => local.readings > 60);
    expect(remote.readings).toBeLessThan(local.readings / 2);
  });

  it('does not wait for a first text that is not remote', async () => {
    const source = new MemorySource(false);
    source.text = undefined;
    await expect(follow(source).readFirst()).rejects.toThrow('It is away.');
    expect(source.readings).toBe(1);
  });

  it('looks no more once it has stopped', async () => {
    const source = new MemorySource(false);
    const follower = follow(source, undefined, 1);
    await until(() => source.readings > 2);
    await follower.stop();
    const { readings } = source;
    await follower.look();
    await pause(20);
    expect(source.readings).toBe(readings);
  });
});
