/** Before the end-to-end tests: on Debian as root a missing Chromium is installed; elsewhere says how to. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, howToInstall } from './chromium.ts';

if (!findChromium() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.log('No Chromium found: installing it with apt-get.');
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  const install = (name: string) =>
    apt('install', '-y', '-qq', '--no-install-recommends', name, 'fonts-dejavu-core');
  // Older systems have no package of the shell alone.
  if (install('chromium-headless-shell').status !== 0) install('chromium');
}
if (!findChromium()) {
  console.error(howToInstall);
  process.exit(1);
}
