/** What the notes on the sources show in numbers, by the id of the note. Build time only. */
import type { Demonstrations } from './demonstration';
import { hall } from './hall';
import { rashba } from './rashba';
import { surfaces } from './surfaces';
import { torques } from './torques';

export type * from './demonstration';
export const demonstrations: Demonstrations = { ...torques, ...hall, ...rashba, ...surfaces };
