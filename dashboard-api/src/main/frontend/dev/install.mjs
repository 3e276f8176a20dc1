// Runs `npm ci` with the given arguments unless node_modules already is what the lock file says.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import './check-node.mjs';

const stamp = 'node_modules/.installed-from';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
  process.exit(0);
}
const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...process.argv.slice(2)];
const result = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
if (result.status === 0) {
  writeFileSync(stamp, lock);
}
process.exit(result.status ?? 1);
