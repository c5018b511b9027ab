import { expect, test } from 'vitest';
import { oneFile } from '@figure/alone/one-file';

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="preload" href="/_astro/fonts/f.1.woff2" as="font"><meta http-equiv="content-security-policy" content="default-src 'self'"><style>@font-face{src:url("/_astro/fonts/f.1.woff2")}</style></head><body><script type="module" fetchpriority="low" src="/_astro/Page.1.js"></script><astro-island component-url="/_astro/Host.1.js" renderer-url="/_astro/client.1.js"></astro-island><a href="/widgets/race/">Precess</a></body></html>`;
const files: Readonly<Record<string, string>> = {
  'embed/race/index.html': page,
  '_astro/Host.1.js':
    'const __vite__mapDeps=(i,d=["_astro/part.1.css"])=>i.map(i=>d[i]);import{a}from"./client.1.js";var l={"../widgets/race/index.svelte":()=>e(()=>import(`./race.1.js`),__vite__mapDeps([0])),"../widgets/walker.svelte":()=>e(()=>import(`./walker.1.js`),__vite__mapDeps([0]))};',
  '_astro/client.1.js': 'export const a=1',
  '_astro/race.1.js':
    'new Worker(new URL(`/_astro/job.1.js`,``+import.meta.url),{type:`module`});export default 1',
  '_astro/job.1.js': 'postMessage(1)',
  '_astro/part.1.css': '.part{color:red}',
  '_astro/fonts/f.1.woff2': 'face',
};
const read = (path: string) => {
  const content = files[path];
  return content === undefined
    ? Promise.reject(new Error(`no ${path}`))
    : Promise.resolve(new TextEncoder().encode(content));
};
const asked = { name: 'race', query: 'n=</script>', site: 'https://example.org/course/' };
const importsOf = (html: string) => {
  const { imports } = JSON.parse(/importmap">(.*?)<\/script>/.exec(html)?.[1] ?? '{}') as {
    imports: Record<string, string>;
  };
  return Object.fromEntries(
    Object.entries(imports).map(([name, url]) => [name, atob(url.split(',')[1] ?? '')]),
  );
};

test('a file has the scripts of its own widget under names, its sheets and its faces, and asks no server', async () => {
  const html = await oneFile(asked, read);
  const imports = importsOf(html);
  expect(Object.keys(imports).sort()).toEqual([
    'precess/Host.1.js',
    'precess/client.1.js',
    'precess/race.1.js',
  ]);
  expect(imports['precess/Host.1.js']).toContain('from"precess/client.1.js"');
  expect(imports['precess/Host.1.js']).toContain('import(`precess/race.1.js`),[])');
  expect(imports['precess/Host.1.js']).not.toContain('walker.1');
  expect(imports['precess/race.1.js']).toContain(
    `new Worker("data:text/javascript;base64,${btoa('postMessage(1)')}"`,
  );
  expect(html).toContain('.part{color:red}');
  expect(html).toContain(`url("data:font/woff2;base64,${btoa('face')}")`);
  expect(html).toContain('component-url="precess/Host.1.js" renderer-url="precess/client.1.js"');
  expect(html).not.toMatch(/_astro|Page\.1/);
});

test('links of a file lead to the site, and its policy lets nothing be fetched', async () => {
  const html = await oneFile(asked, read);
  expect(html).toContain('href="https://example.org/widgets/race/"');
  expect(html).toContain("default-src 'none'");
  expect(html.match(/content-security-policy/g)).toHaveLength(1);
});

test('a state cannot end the script that holds it', async () => {
  expect(await oneFile(asked, read)).toContain('"?n=\\u003c/script>"');
});

test('a part that cannot be read is no file', async () => {
  await expect(oneFile({ ...asked, name: 'gone' }, read)).rejects.toThrow('embed/gone');
});
