/** Before the end-to-end tests: on Debian as root a missing Chromium is installed; elsewhere says how to. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, howToInstall } from './chromium.ts';

if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log('No Chromium found: installing the chromium package with apt-get.');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}
if (!findChromium()) {
  console.error(howToInstall);
  process.exit(1);
}
