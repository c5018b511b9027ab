/** As much of Tcl as a MIF file of the lab has: words, braces, brackets, variables, and a few commands. */
import { number, parse } from './expression';

type Command = (...args: string[]) => string;
class Return extends Error {
  readonly value: string;
  constructor(value: string) {
    super('return outside a procedure');
    this.value = value;
  }
}

/** The end of what is bracketed from i on. */
function closing(text: string, i: number): number {
  const [open, close] = text[i] === '{' ? ['{', '}'] : ['[', ']'];
  let depth = 0;
  for (let k = i; k < text.length; k++) {
    if (text[k] === open) depth += 1;
    if (text[k] === close && --depth === 0) return k;
  }
  throw new SyntaxError(`${open} is not closed: ${text.slice(i, i + 60)}`);
}

/** The elements of a list. */
export function list(text: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text[i]!)) continue;
    if (text[i] === '{') {
      const end = closing(text, i);
      out.push(text.slice(i + 1, end));
      i = end;
    } else {
      const [word] = /^\S+/.exec(text.slice(i))!;
      out.push(word);
      i += word.length - 1;
    }
  }
  return out;
}

export class Tcl {
  readonly commands = new Map<string, Command>();
  #variables = new Map<string, string>();

  constructor() {
    const define = (name: string, command: Command) => this.commands.set(name, command);
    define('expr', (text) => String(number(parse(text), this.#numbers())));
    define('set', (name, value) => {
      this.#variables.set(name, value);
      return value;
    });
    define('return', (value) => {
      throw new Return(value);
    });
    define('list', (...args) => args.join(' '));
    define('concat', (...args) => args.join(' '));
    define('lrepeat', (count, value) => Array(Number(count)).fill(value).join(' '));
    define('subst', (text) => this.#substitute(text));
    define('if', (condition, body) =>
      number(parse(condition), this.#numbers()) ? this.run(body) : '',
    );
    define('proc', (name, names, body) => {
      define(name, (...args) => {
        const outer = this.#variables;
        this.#variables = new Map(list(names).map((one, i) => [one, args[i]!]));
        try {
          this.run(body);
          return '';
        } catch (done) {
          if (done instanceof Return) return done.value;
          throw done;
        } finally {
          this.#variables = outer;
        }
      });
      return '';
    });
  }
  #numbers() {
    return Object.fromEntries(
      [...this.#variables].map(([name, value]) => [`$${name}`, Number(value)]),
    );
  }
  #variable(name: string) {
    const value = this.#variables.get(name);
    if (value === undefined) throw new ReferenceError(`can't read "${name}": no such variable`);
    return value;
  }
  #substitute(text: string): string {
    let out = '';
    for (let i = 0; i < text.length; i++) {
      if (text[i] === '[') {
        const end = closing(text, i);
        out += this.run(text.slice(i + 1, end));
        i = end;
      } else if (text[i] === '$') {
        const [, name = ''] = /^\$(\w+)/.exec(text.slice(i))!;
        out += this.#variable(name);
        i += name.length;
      } else out += text[i];
    }
    return out;
  }
  /** Runs commands, one a line; the result of the last. */
  run(script: string): string {
    let result = '';
    let i = 0;
    while (i < script.length) {
      if (/\s/.test(script[i]!)) {
        i += 1;
        continue;
      }
      if (script[i] === '#') {
        i = script.indexOf('\n', i);
        if (i < 0) break;
        continue;
      }
      const words: string[] = [];
      while (i < script.length && script[i] !== '\n') {
        if (script[i] === ' ') i += 1;
        else if (script[i] === '{') {
          const end = closing(script, i);
          words.push(script.slice(i + 1, end));
          i = end + 1;
        } else {
          const start = i;
          while (i < script.length && !/\s/.test(script[i]!))
            i = script[i] === '[' ? closing(script, i) + 1 : i + 1;
          words.push(this.#substitute(script.slice(start, i)));
        }
      }
      const [name = '', ...args] = words;
      const command = this.commands.get(name);
      if (!command) throw new ReferenceError(`invalid command name "${name}"`);
      result = command(...args);
    }
    return result;
  }
  call(name: string, ...args: readonly (string | number)[]): string {
    const command = this.commands.get(name);
    if (!command) throw new ReferenceError(`invalid command name "${name}"`);
    return command(...args.map(String));
  }
}
