import { inOrder } from '@learning/course';
import { collection } from '@lesson/collection';

/** All lessons, in their order. */
export const course = async () => inOrder(await collection('lessons'));
