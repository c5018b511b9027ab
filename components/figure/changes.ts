/** A drag may ask for new values many times in a frame: they are gathered, and taken once. */
export function gathered<T extends object>(take: (all: Partial<T>) => void) {
  let wanted: Partial<T> = {};
  let frame = 0;
  return {
    /** What is asked for and not taken yet. */
    get wanted() {
      return wanted;
    },
    ask(change: Partial<T>) {
      wanted = { ...wanted, ...change };
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const all = wanted;
        wanted = {};
        take(all);
      });
    },
  };
}
