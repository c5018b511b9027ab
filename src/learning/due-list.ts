/** The problems that the progress page showed as due, for the page of one of them to name the next. */
import { local } from './local';

const key = 'precess/due';
interface Listed {
  id: string;
  title: string;
  href: string;
}

export const listDue = (problems: readonly Listed[]): void =>
  local((storage) => storage.setItem(key, JSON.stringify(problems)), undefined);

const isListed = (x: Partial<Listed> | null): x is Listed =>
  [x?.id, x?.title, x?.href].every((text) => typeof text === 'string');

export const listedDue = (): readonly Listed[] =>
  local(
    (storage) =>
      (JSON.parse(storage.getItem(key) ?? '[]') as (Partial<Listed> | null)[]).filter(isListed),
    [],
  );
