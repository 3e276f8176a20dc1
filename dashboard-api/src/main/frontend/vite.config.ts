import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const backEnd = 'http://127.0.0.1:8090';
const assets = 'assets';

/** Clears only our own folder: the target folder may hold other static files of the server. */
function clearOwnAssets(): Plugin {
  let folder = '';
  return {
    name: 'clear-own-assets',
    apply: 'build',
    configResolved(config) {
      const { outDir } = config.build;
      folder = join(isAbsolute(outDir) ? outDir : join(config.root, outDir), assets);
    },
    buildStart() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes the worker that keeps the phone page, with the names of its files and a version that follows from them. */
function fieldWorker(): Plugin {
  return {
    name: 'field-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter((name) => name.startsWith(`${assets}/`));
      const page = bundle['field.html'];
      if (page?.type !== 'asset' || files.length === 0) {
        this.error('the phone page or its files are not part of this build');
      }
      const version = createHash('sha256')
        .update(page.source)
        .update(files.join())
        .digest('hex')
        .slice(0, 16);
      const names = [...files.map((name) => `/${name}`), '/favicon.svg'].sort();
      this.emitFile({
        type: 'asset',
        fileName: 'field-worker.js',
        source: readFileSync(join(import.meta.dirname, 'worker', 'field-worker.js'), 'utf8')
          .replace('__VERSION__', version)
          .replace('__FILES__', JSON.stringify(names)),
      });
    },
  };
}

// Every asset stays a file of its own: the page's content security policy allows no data: address.
export default defineConfig(({ mode }) => ({
  // The phone page is built after the console and adds its files to the console's.
  plugins: mode === 'field' ? [react(), fieldWorker()] : [react(), clearOwnAssets()],
  build: {
    ...(mode === 'field' ? { rollupOptions: { input: 'field.html' }, copyPublicDir: false } : {}),
    target: 'es2022',
    assetsDir: assets,
    assetsInlineLimit: 0,
    emptyOutDir: false,
    modulePreload: { polyfill: false },
    // The first file holds all that an alarm may lead to, so that no click in an emergency waits for the network.
    chunkSizeWarningLimit: 1300,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': backEnd, '/ws': { target: backEnd, ws: true } },
  },
  test: {
    // Tests of components say `@vitest-environment jsdom` themselves; all others start faster without a page.
    environment: 'node',
    pool: 'threads',
    setupFiles: ['src/testSetup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
}));
