import { defineMdastPlugin } from 'satteri';
import { unbroken } from '../learning/unbroken.ts';

/** The text of MDX with its numbers and units on one line. */
export const unbrokenMdast = () =>
  defineMdastPlugin({
    name: 'unbroken',
    text: (node, ctx) => {
      const value = unbroken(node.value);
      if (value !== node.value) ctx.replaceNode(node, { type: 'text', value });
    },
  });
