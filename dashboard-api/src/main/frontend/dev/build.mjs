// Builds the console and the phone page one after the other: the phone page is one small file that shares nothing with the
// console. The console's first file holds all that an alarm may lead to; its other pages are fetched soon after it.
import { build } from 'vite';

const at = process.argv.indexOf('--outDir');
const target = at < 0 ? {} : { outDir: process.argv[at + 1] };

await build({ build: target });
await build({ mode: 'field', build: target });
