import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedFiles } from './build/compressed-files';

export default defineConfig({
  plugins: [react(), compressedFiles()],
  // Relative addresses: the page works below any path that a proxy puts it under.
  base: './',
  build: {
    target: 'es2022',
    // No inlining: the page's Content-Security-Policy then needs no exception for what is bundled.
    assetsInlineLimit: 0,
    // What belongs to which entry; a test adds up from it what the first page loads.
    manifest: 'manifest.json',
    // The editor is large by nature; the warning would be there on every build.
    chunkSizeWarningLimit: 8_000,
    rolldownOptions: {
      onwarn: (warning, warn) => {
        // Notes of dependencies to a compiler that is not used here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/explorer.json': 'http://127.0.0.1:4000' } },
});
