import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

// One stable file name per page, so that server-rendered pages can name their script without a manifest.
const entry = (name: string): string => resolve(import.meta.dirname, `src/${name}.ts`);
const outDir = resolve(import.meta.dirname, '../wwwroot/dist');

// The face landmarker loads its own files by name at run time: they are served as they come in the package, nothing is fetched from elsewhere.
const faceLandmarker: Plugin = {
  name: 'face-landmarker-files',
  apply: 'build',
  closeBundle() {
    const from = resolve(import.meta.dirname, 'node_modules/@mediapipe/face_mesh');
    const to = resolve(outDir, 'face_mesh');
    mkdirSync(to, { recursive: true });
    for (const file of readdirSync(from).filter((name) => /^face_mesh.*\.(js|wasm|data|binarypb|tflite)$/.test(name))) {
      copyFileSync(resolve(from, file), resolve(to, file));
    }
  },
};

export default defineConfig({
  base: '/dist/',
  plugins: [faceLandmarker],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: { site: entry('site'), atlas: entry('atlas'), explain: entry('explain'), planner: entry('planner'), capture: entry('capture'), points: entry('points'), landmarker: entry('landmarker') },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[name]-[hash].js',
        assetFileNames: '[name][extname]',
      },
    },
  },
});
