/**
 * Where the first page leads who has been here before.
 *
 *     [data-continue="id"]   shown when this is the lesson to go on with; their order is the course's; the one with no
 *                            id for a newcomer, 'all' when every lesson is done; its [data-section] names the section
 *                            that was read last, where it leads then
 *     [data-due="ids"]       says how many of these problems are due today
 */
import { nextLesson } from '@learning/onward';
import { due } from '@learning/review';
import { readSetting } from '@learning/settings';
import { watch } from '@learning/store';
import { count } from '@learning/wording';
import { element } from './element';

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-continue]')];
const order = links
  .map((link) => link.dataset['continue'] ?? '')
  .filter((id) => id !== '' && id !== 'all');
const said = element('[data-due]');
const problems = said.dataset['due']!.split(' ').map((id) => ({ id }));
const recalls = readSetting('review') !== 'off';

watch((progress) => {
  const here = nextLesson(progress, order) ?? (progress.lesson ? 'all' : '');
  const place = progress.places[here];
  for (const link of links) {
    link.hidden = link.dataset['continue'] !== here;
    if (link.hidden || !place) continue;
    link.hash = place.section;
    element('[data-section]', link).textContent = `: ${place.heading}`;
  }
  const { length } = recalls ? due(problems, progress, Date.now()) : [];
  said.hidden = length === 0;
  said.textContent = `${count(length, 'problem is', 'problems are')} due today`;
});
