/** Every drawing by its id, the name of its file: found by lying in the room. */
import { known } from '@learning/known';
import type { Still } from './still';

const files = import.meta.glob<{ default: Still }>('../*.ts', { eager: true });

export const stills: ReadonlyMap<string, Still> = new Map(
  Object.entries(files).map(([path, module]) => [path.slice(3, -'.ts'.length), module.default]),
);

export const stillNamed = (id: string, where: string): Still =>
  known(stills.get(id), `<Drawing id="${id}">`, stills.keys(), where);
