/** For the end-to-end tests: the built site at E2E_PORT, from a host that reads its `_headers`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSends, host } from './host.ts';

const folder = process.env['PRECESS_OUT'] ?? 'dist';
// The platforms of the tests, on other ports of this machine, may frame the course, as PRECESS_PLATFORMS lets them.
const rules = readFileSync(join(folder, '_headers'), 'utf8').replaceAll(
  "frame-ancestors 'self'",
  '$& http://localhost:*',
);
const { url } = await host(folder, fileSends(rules), Number(process.env['E2E_PORT']));
console.log(`${folder} is served at ${url}/`);
