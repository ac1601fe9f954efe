import { SettingsError } from '@kakehashi/config';
import { CommandLineError, readCommandLine } from './command-line';

describe('readCommandLine', () => {
  it('reads options and fills in defaults', () => {
    const options = ['--port', '0', '--subgraph-url', 'a=http://h:1/graphql', '--subgraph-url', 'b=https://h/x'];
    expect(readCommandLine(options)).toMatchObject({
      PORT: 0,
      HOST: '127.0.0.1',
      SUPERGRAPH: undefined,
      SUBGRAPH_URLS: { a: 'http://h:1/graphql', b: 'https://h/x' },
      FORWARD_HEADERS: ['accept-language', 'traceparent', 'tracestate'],
      EXPLORER: true,
    });
  });

  it('tells all faults at once', () => {
    const reading = () => readCommandLine(['--port', 'x', '--subgraph-url', 'people']);
    expect(reading).toThrow(SettingsError);
    expect(reading).toThrow(/PORT: [\s\S]*SUBGRAPH_URLS: must be name=http:\/\/host:port\/path, but one is "people"/);
  });

  it('takes addresses of subgraphs as a JSON object too, as a settings file has them', () => {
    const text = (urls: object) => ['--subgraph-url', JSON.stringify(urls)];
    expect(readCommandLine(text({ a: 'http://h:1/graphql' }))).toMatchObject({
      SUBGRAPH_URLS: { a: 'http://h:1/graphql' },
    });
    expect(() => readCommandLine(text({ a: 7 }))).toThrow('but one is "a=7"');
    expect(() => readCommandLine(['--subgraph-url', '{"a":'])).toThrow('must be name=http://host:port/path');
  });

  it('refuses an unknown option and shows the usage', () => {
    expect(() => readCommandLine(['--prot', '1'])).toThrow(CommandLineError);
    expect(() => readCommandLine(['--prot', '1'])).toThrow(/--prot[\s\S]*Usage:/);
    expect(() => readCommandLine(['supergraph.graphql'])).toThrow(CommandLineError);
  });

  it('answers help with the usage', () => {
    expect(readCommandLine(['--help'])).toBe('help');
  });
});
