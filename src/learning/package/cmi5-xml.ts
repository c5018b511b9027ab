/** cmi5.xml, by which a platform knows a cmi5 package: https://github.com/AICC/CMI-5_Spec_Current, section 13. Pure. */
import { launch } from './manifest';
import { escape, tag } from './xml';

interface Course {
  id: string;
  title: string;
  instructions: string;
  /** Per cent of the points from which it is passed. */
  pass?: number | undefined;
}
const words = (name: string, text: string) =>
  tag(name, tag('langstring', escape(text), { lang: 'en' }));

export function courseStructure({ id, title, instructions, pass }: Course): string {
  // A name and no address: the same assignment is the same course wherever it is put.
  const name = `urn:precess:${id}`;
  const said = [words('title', title), words('description', instructions.trim() || title)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'courseStructure',
    [
      tag('course', said, { id: name }),
      tag('au', [...said, tag('url', launch)], {
        id: `${name}:assignment`,
        launchMethod: 'AnyWindow',
        moveOn: pass === undefined ? 'Completed' : 'CompletedAndPassed',
        ...(pass === undefined ? {} : { masteryScore: String(Number((pass / 100).toFixed(4))) }),
      }),
    ],
    { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
  )}\n`;
}
