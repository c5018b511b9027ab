import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makePackage } from '@learning/package/make';
import type { Catalog } from '@learning/assignment/catalog';
import { sample } from '../assignment/sample';

const catalog: Catalog = { course: '0.1.0-abc', entries: [], figures: [] } as never;
const making = {
  assignment: { ...sample, title: 'Torques </script><script>x</script> & walls' },
  catalog,
  site: { files: [], pages: {} },
  base: '/',
  online: 'https://course.example/spin/',
  pass: 50,
  read: () => Promise.resolve(new TextEncoder().encode('say("</script>")')),
  textsOf: () => ({ statement: '', hints: [], solution: '' }),
};

test.each(['scorm12-thin', 'scorm2004-thin'] as const)(
  '%s is two files, of which one opens the course',
  async (kind) => {
    const { name, bytes } = await makePackage({ ...making, kind });
    expect(name).toMatch(new RegExp(`\\.${kind}\\.zip$`));
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html']);
    const [manifest, page] = ['imsmanifest.xml', 'index.html'].map((file) =>
      new TextDecoder().decode(files[file]),
    );
    expect(manifest).toContain('href="index.html"');
    // The title is text, and ends no script.
    expect(page!.match(/<script/g)).toHaveLength(2);
    expect(page!.match(/<\/script>/g)).toHaveLength(2);
    const settings = /data-settings>(.*?)<\/script>/.exec(page!)![1]!;
    expect(JSON.parse(settings)).toMatchObject({
      standard: kind.replace('-thin', ''),
      pass: 50,
      course: 'https://course.example/spin/',
    });
  },
);

test('without a place of the course there is no thin package', async () => {
  await expect(makePackage({ ...making, online: undefined, kind: 'scorm12-thin' })).rejects.toThrow(
    'say where',
  );
});
