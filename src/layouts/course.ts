import { getCollection } from 'astro:content';
import { inOrder } from '@learning/course';

/** All lessons, in their order. */
export const course = async () => inOrder(await getCollection('lessons'));
