/** How the course keeps to WCAG 2.2, criterion by criterion: the page on accessibility, in the form of a VPAT 2.5 report, is computed from this. */

export const verdicts = {
  supports: 'Supports',
  partly: 'Partially supports',
  fails: 'Does not support',
  none: 'Not applicable',
} as const;
export type Verdict = keyof typeof verdicts;
export type Level = 'A' | 'AA';

export interface Criterion {
  id: string;
  name: string;
  level: Level;
  verdict: Verdict;
  /** What it rests on, or what is amiss. */
  remark: string;
  /** What shows it at every change of the course. */
  test?: string;
}

/** When it was last gone through, and with what. */
export const evaluated = '2026-11-29';
export const methods = [
  'Every page is gone through by a program, axe-core, in both themes, wide and narrow.',
  'Tests press the keys, tap, step and type through lessons, figures, problems and the lab; they measure width, spacing, print, and what is left without scripts.',
  'By hand: keyboard alone, text spacing, more contrast, forced colours, less motion, and the screen reader Orca. Other screen readers, and people who use them daily, have not tried it yet.',
] as const;

const pages = 'tests/e2e/pages.spec.ts';
const widgets = 'tests/e2e/widget.spec.ts';
const learner = 'tests/e2e/learner.spec.ts';
const site = 'tests/e2e/site.spec.ts';

type Line = readonly [
  id: string,
  name: string,
  level: Level,
  verdict: Verdict,
  remark: string,
  test?: string,
];
const lines: readonly Line[] = [
  [
    '1.1.1',
    'Non-text Content',
    'A',
    'supports',
    'Every picture says in a sentence what it shows at this moment; a plot says where its curves start, end, peak and cross zero. Formulas are MathML.',
    'tests/widgets/describe.test.ts',
  ],
  ['1.2.1', 'Audio-only and Video-only (Prerecorded)', 'A', 'none', 'There are no recordings.'],
  ['1.2.2', 'Captions (Prerecorded)', 'A', 'none', 'There are no recordings.'],
  [
    '1.2.3',
    'Audio Description or Media Alternative (Prerecorded)',
    'A',
    'none',
    'There are no recordings.',
  ],
  ['1.2.4', 'Captions (Live)', 'AA', 'none', 'Nothing is live.'],
  ['1.2.5', 'Audio Description (Prerecorded)', 'AA', 'none', 'There are no recordings.'],
  [
    '1.3.1',
    'Info and Relationships',
    'A',
    'supports',
    'Headings, lists, tables, groups and labels are elements of HTML; groups that sound alike are told apart.',
    pages,
  ],
  [
    '1.3.2',
    'Meaningful Sequence',
    'A',
    'supports',
    'What is laid out in columns stands in the source in the order in which it is read.',
    pages,
  ],
  [
    '1.3.3',
    'Sensory Characteristics',
    'A',
    'supports',
    'Parts of a figure are called by their names, not by place or colour alone.',
  ],
  ['1.3.4', 'Orientation', 'AA', 'supports', 'Nothing depends on how the screen is held.'],
  ['1.3.5', 'Identify Input Purpose', 'AA', 'none', 'Nothing about the reader is asked for.'],
  [
    '1.4.1',
    'Use of Color',
    'A',
    'supports',
    'Curves differ by dashes and names, arrows by labels; the key of a formula says which part it means, also aloud.',
  ],
  [
    '1.4.2',
    'Audio Control',
    'A',
    'supports',
    'What can be heard is off until it is asked for, has its own volume, and ends with its run.',
    'tests/e2e/sound.spec.ts',
  ],
  [
    '1.4.3',
    'Contrast (Minimum)',
    'AA',
    'supports',
    'At least 4.5 : 1 in both themes, more where the system asks for it.',
    pages,
  ],
  [
    '1.4.4',
    'Resize Text',
    'AA',
    'supports',
    'Sizes follow the browser’s; nothing is lost at 200 per cent.',
    pages,
  ],
  ['1.4.5', 'Images of Text', 'AA', 'supports', 'There are none: letters in drawings are text.'],
  [
    '1.4.10',
    'Reflow',
    'AA',
    'supports',
    'At 320 pixels a page scrolls one way; long formulas and wide tables scroll by themselves.',
    pages,
  ],
  [
    '1.4.11',
    'Non-text Contrast',
    'AA',
    'supports',
    'Controls, arrows and curves have at least 3 : 1.',
    'tests/drawing/contrast.test.ts',
  ],
  [
    '1.4.12',
    'Text Spacing',
    'AA',
    'supports',
    'Nothing is cut off or widened when lines, words and letters stand further apart.',
    pages,
  ],
  [
    '1.4.13',
    'Content on Hover or Focus',
    'AA',
    'supports',
    'The card of a word stays while it is pointed at, and goes with Escape.',
    site,
  ],
  [
    '2.1.1',
    'Keyboard',
    'A',
    'supports',
    'All goes by keys. A sphere turns by arrow keys; arrows, markers and points of a drawn curve are moved by them.',
    learner,
  ],
  [
    '2.1.2',
    'No Keyboard Trap',
    'A',
    'supports',
    'The focus leaves everything by Tab, and dialogs by Escape.',
    learner,
  ],
  [
    '2.1.4',
    'Character Key Shortcuts',
    'A',
    'supports',
    'Single keys act only in a figure that has the focus; the one that opens the search is off until it is switched on.',
    site,
  ],
  ['2.2.1', 'Timing Adjustable', 'A', 'none', 'There is no time limit.'],
  [
    '2.2.2',
    'Pause, Stop, Hide',
    'A',
    'supports',
    'Nothing moves before it is started, and all that moves can be paused and stepped.',
    widgets,
  ],
  ['2.3.1', 'Three Flashes or Below Threshold', 'A', 'supports', 'Nothing flashes.'],
  [
    '2.4.1',
    'Bypass Blocks',
    'A',
    'supports',
    'The first stop of a page leads to its text, the first of a figure past it.',
    widgets,
  ],
  ['2.4.2', 'Page Titled', 'A', 'supports', 'Each page has a title of its own.', site],
  [
    '2.4.3',
    'Focus Order',
    'A',
    'supports',
    'The focus goes in the order of reading, and stays in place when a figure comes alive or a button goes away.',
    widgets,
  ],
  [
    '2.4.4',
    'Link Purpose (In Context)',
    'A',
    'supports',
    'Links are named by what they lead to.',
    pages,
  ],
  [
    '2.4.5',
    'Multiple Ways',
    'AA',
    'supports',
    'Search, course map, lists of lessons, problems and figures, glossary.',
    'tests/e2e/search.spec.ts',
  ],
  [
    '2.4.6',
    'Headings and Labels',
    'AA',
    'supports',
    'Problems and checks are called by their title or their question.',
    pages,
  ],
  ['2.4.7', 'Focus Visible', 'AA', 'supports', 'An outline of two pixels, in drawings too.'],
  [
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    'AA',
    'supports',
    'What sticks to the edge of the window leaves room for what has the focus.',
  ],
  ['2.5.1', 'Pointer Gestures', 'A', 'supports', 'One finger is enough for everything.', learner],
  [
    '2.5.2',
    'Pointer Cancellation',
    'A',
    'supports',
    'Buttons act when they are let go; a drag can be taken back.',
  ],
  [
    '2.5.3',
    'Label in Name',
    'A',
    'supports',
    'What is seen on a control is part of its name.',
    pages,
  ],
  ['2.5.4', 'Motion Actuation', 'A', 'none', 'Nothing listens to how the device is moved.'],
  [
    '2.5.7',
    'Dragging Movements',
    'AA',
    'supports',
    'A sphere is turned by four buttons, arrows are set by their angles, curves by their points.',
    widgets,
  ],
  [
    '2.5.8',
    'Target Size (Minimum)',
    'AA',
    'partly',
    'Buttons and fields have 24 pixels and more. The cells of a diagram and the points of a drawn curve are smaller; sliders and keys do the same.',
    pages,
  ],
  ['3.1.1', 'Language of Page', 'A', 'supports', 'It is said that pages are in English.', pages],
  [
    '3.1.2',
    'Language of Parts',
    'AA',
    'supports',
    'All is English but for names and titles of sources.',
  ],
  ['3.2.1', 'On Focus', 'A', 'supports', 'The focus changes nothing but the card of a word.'],
  [
    '3.2.2',
    'On Input',
    'A',
    'supports',
    'A value changes its figure and nothing else; an answer is judged when it is asked for.',
  ],
  [
    '3.2.3',
    'Consistent Navigation',
    'AA',
    'supports',
    'Head, foot and course map are the same everywhere.',
  ],
  [
    '3.2.4',
    'Consistent Identification',
    'AA',
    'supports',
    'The same control has the same name in every figure.',
  ],
  [
    '3.2.6',
    'Consistent Help',
    'A',
    'supports',
    'The way to report stands in the foot of every page; help on what may be typed is beside each field.',
  ],
  [
    '3.3.1',
    'Error Identification',
    'A',
    'supports',
    'What cannot be read is quoted, with the reason, and not counted.',
    'tests/learning/typed-answers.test.ts',
  ],
  [
    '3.3.2',
    'Labels or Instructions',
    'A',
    'supports',
    'Fields have labels with units, and say how many figures are wanted.',
    pages,
  ],
  [
    '3.3.3',
    'Error Suggestion',
    'AA',
    'supports',
    'Units and names that were meant are suggested where they fit.',
    'tests/learning/typed-answers.test.ts',
  ],
  [
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    'AA',
    'supports',
    'Erasing one’s progress asks first and offers a file.',
    'tests/e2e/progress.spec.ts',
  ],
  [
    '3.3.7',
    'Redundant Entry',
    'A',
    'supports',
    'What was typed stays, also when the page is loaded again.',
    'tests/learning/drafts.test.ts',
  ],
  ['3.3.8', 'Accessible Authentication (Minimum)', 'AA', 'none', 'There is no account.'],
  [
    '4.1.2',
    'Name, Role, Value',
    'A',
    'partly',
    'Controls are elements of HTML. A sphere that turns is a group that takes the focus, since there is no role for it: some screen readers hand it the arrow keys only in their forms mode.',
    pages,
  ],
  [
    '4.1.3',
    'Status Messages',
    'AA',
    'supports',
    'Verdicts, pauses, steps and what is saved are said politely, once, by regions that are there before their text.',
    'tests/live-regions.test.ts',
  ],
];

export const criteria: readonly Criterion[] = lines.map(
  ([id, name, level, verdict, remark, test]) => ({
    id,
    name,
    level,
    verdict,
    remark,
    ...(test === undefined ? {} : { test }),
  }),
);

/** What is known to be missing, beyond the remarks. */
export const limits = [
  'A sphere shows depth that a sentence cannot: its directions are told and set by two angles.',
  'A drawn curve is made of seven points where it cannot be drawn.',
  'Where a browser translates the page, symbols, numbers and formulas stay as they are; sentences that a figure writes while it runs may go back to English.',
  'Screen readers differ in how they speak MathML; a formula can always be copied as TeX.',
] as const;
