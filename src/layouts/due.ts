/** [data-due="ids"]: the link of the first page that says how many of these problems are due today. */
import { due } from '@learning/review';
import { readSetting } from '@learning/settings';
import { watch } from '@learning/store';
import { count } from '@learning/wording';
import { element } from './element';

const link = element('[data-due]');
const problems = link.dataset['due']!.split(' ').map((id) => ({ id }));
if (readSetting('review') !== 'off')
  watch((progress) => {
    const { length } = due(problems, progress, Date.now());
    link.hidden = length === 0;
    link.textContent = `${count(length, 'problem is', 'problems are')} due today`;
  });
