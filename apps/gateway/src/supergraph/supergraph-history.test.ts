import type { LoadedSupergraph } from '../planning/loaded-supergraph';
import { idOf, SupergraphHistory } from './supergraph-history';

describe('SupergraphHistory', () => {
  const record = (history: SupergraphHistory, text: string) => history.record({ text, origin: 'file' });
  const serve = (history: SupergraphHistory, text: string) => {
    const version = record(history, text);
    history.serve(version, {} as LoadedSupergraph);
    return version;
  };
  const texts = ({ versions }: SupergraphHistory) => versions.map(({ text }) => text);

  it('keeps so many, the newest first', () => {
    const history = new SupergraphHistory(3);
    for (const text of ['a', 'b', 'c', 'd']) serve(history, text);
    expect(texts(history)).toEqual(['d', 'c', 'b']);
    expect(history.versions.map(({ state }) => state)).toEqual(['served', 'replaced', 'replaced']);
  });

  it('drops refused versions before those that can be served again', () => {
    const history = new SupergraphHistory(3);
    serve(history, 'a');
    serve(history, 'b');
    for (const text of ['x', 'y', 'z']) history.refuse(record(history, text), 'SMOKE_QUERY_FAILED', 'no');
    expect(texts(history)).toEqual(['z', 'b', 'a']);
  });

  it('never drops the one that is served', () => {
    const history = new SupergraphHistory(1);
    serve(history, 'a');
    for (const text of ['b', 'c']) record(history, text).state = 'waiting';
    expect(texts(history)).toEqual(['c', 'a']);
  });

  it('has each text once, the newest again when it comes again', () => {
    const history = new SupergraphHistory(5);
    const first = serve(history, 'a');
    serve(history, 'b');
    const again = record(history, 'a');
    expect(texts(history)).toEqual(['a', 'b']);
    expect(again).toMatchObject({ hash: first.hash, supergraph: first.supergraph, state: 'candidate' });
  });

  it('keeps loaded the one that is served and the one before', () => {
    const history = new SupergraphHistory(5);
    for (const text of ['a', 'b', 'c']) serve(history, text);
    expect(history.versions.map(({ supergraph }) => supergraph !== undefined)).toEqual([true, true, false]);
    history.serve(history.versions[1] as never, {} as LoadedSupergraph);
    expect(history.versions.map(({ supergraph }) => supergraph !== undefined)).toEqual([true, true, false]);
  });

  it('finds a version by the beginning of its hash, not by less than an id', () => {
    const history = new SupergraphHistory(5);
    const version = record(history, 'a');
    expect(history.find(idOf(version))).toBe(version);
    expect(history.find(version.hash)).toBe(version);
    expect(history.find(version.hash.slice(0, 11))).toBeUndefined();
    expect(history.find('')).toBeUndefined();
  });
});
