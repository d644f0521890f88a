import { defineConfig } from 'vite';

// Three files that share nothing, under names that stay: the server adds the hash of their bytes to the address.
export default defineConfig({
  build: {
    outDir: '../Assets/built',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { pages: 'src/pages.ts', map: 'src/map.ts', charts: 'src/charts.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
