// Builds the console and the phone page one after the other: each is one file of its own, so that a page that stands all
// shift never finds a part of itself gone.
import { build } from 'vite';

const at = process.argv.indexOf('--outDir');
const target = at < 0 ? {} : { outDir: process.argv[at + 1] };

await build({ build: target });
await build({ mode: 'field', build: target });
