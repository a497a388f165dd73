// `npm ci` only when the lock file changed since the last time: it always starts from nothing, which costs seconds.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-package-lock.json';
const lock = 'package-lock.json';
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) {
  process.exit(0);
}
execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
copyFileSync(lock, stamp);
