import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// One stable file name per page, so that server-rendered pages can name their script without a manifest.
const entry = (name: string): string => resolve(import.meta.dirname, `src/${name}.ts`);

export default defineConfig({
  base: '/dist/',
  build: {
    outDir: resolve(import.meta.dirname, '../wwwroot/dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { site: entry('site') },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
