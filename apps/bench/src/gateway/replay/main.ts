// The subgraphs as a process of their own; the parent steers it over the IPC channel and it ends with the parent.
import { SUBGRAPHS } from '../graph/subgraphs';
import { ReplayServer } from './replay-server';

const servers = SUBGRAPHS.map((subgraph) => ({ name: subgraph.name, server: new ReplayServer(subgraph) }));

async function start(): Promise<void> {
  const urls = await Promise.all(servers.map(async ({ name, server }) => [name, await server.start()] as const));
  process.on('message', () => {
    const counts = servers.map(({ server }) => server.takeCount());
    const { user, system } = process.cpuUsage();
    process.send?.({
      calls: counts.reduce((sum, { calls }) => sum + calls, 0),
      executed: counts.reduce((sum, { executed }) => sum + executed, 0),
      cpuMs: (user + system) / 1000,
    });
  });
  process.on('disconnect', () => process.exit());
  process.send?.(Object.fromEntries(urls));
}

void start();
