/** For the end-to-end tests: the built site at E2E_PORT, from a host that reads its `_headers`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSends, host } from './host.ts';

const folder = process.env['PRECESS_OUT'] ?? 'dist';
const sends = fileSends(readFileSync(join(folder, '_headers'), 'utf8'));
const { url } = await host(folder, sends, Number(process.env['E2E_PORT']));
console.log(`${folder} is served at ${url}/`);
