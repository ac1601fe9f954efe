import { defineConfig } from '@graphql-hive/gateway';

const subgraphs = Object.entries(JSON.parse(process.env.SUBGRAPHS));

export const gatewayConfig = defineConfig({
  supergraph: '../supergraph.graphql',
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  transportEntries: Object.fromEntries(subgraphs.map(([name, { url }]) => [name, { location: url }])),
  disableWebsockets: true,
  graphiql: false,
  landingPage: false,
});
