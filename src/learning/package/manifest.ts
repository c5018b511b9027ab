/**
 * The manifest of a SCORM package, by which a learning platform knows what to open and what belongs to it. Pure.
 * SCORM 1.2 and 2004 4th edition differ in their names and in where they want the same words.
 */
import { escape, tag } from './xml';

export type Edition = 'scorm12' | 'scorm2004';
/** What the platform opens, in a package that has the pages. */
export const launch = 'package/index.html';

const namespaces = {
  scorm12: {
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  },
  scorm2004: {
    xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
    'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
    'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
    'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  },
} as const;
const schemaVersion = { scorm12: '1.2', scorm2004: '2004 4th Edition' } as const;

export function manifest(
  edition: Edition,
  {
    id,
    title,
    files,
    opens = launch,
  }: { id: string; title: string; files: readonly string[]; opens?: string },
): string {
  // An identifier begins with a letter and has neither blanks nor colons.
  const name = `precess-${id}`;
  const resource = tag(
    'resource',
    [...files].sort().map((file) => tag('file', '', { href: encodeURI(file) })),
    {
      identifier: 'pages',
      type: 'webcontent',
      [edition === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType']: 'sco',
      href: opens,
    },
  );
  const sequencing = tag(
    'imsss:sequencing',
    // Completion and success are what the assignment says, and not guessed by the platform.
    tag('imsss:deliveryControls', '', {
      completionSetByContent: 'true',
      objectiveSetByContent: 'true',
    }),
  );
  const item = tag(
    'item',
    [tag('title', escape(title)), ...(edition === 'scorm2004' ? [sequencing] : [])],
    {
      identifier: 'assignment',
      identifierref: 'pages',
      isvisible: 'true',
    },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    'manifest',
    [
      tag('metadata', [tag('schema', 'ADL SCORM'), tag('schemaversion', schemaVersion[edition])]),
      tag(
        'organizations',
        tag('organization', [tag('title', escape(title)), item], { identifier: 'course' }),
        {
          default: 'course',
        },
      ),
      tag('resources', resource),
    ],
    { identifier: name, version: '1', ...namespaces[edition] },
  )}\n`;
}
