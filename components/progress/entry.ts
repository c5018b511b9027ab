/** A page of the course, as a list names it. */
export interface Entry {
  id: string;
  title: string;
  href: string;
}

/** "1 try", "3 tries". */
export const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
