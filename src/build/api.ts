/** The public functions of src/physics as their docstrings tell them, read by TypeDoc. */
import { readFileSync } from 'node:fs';
import {
  Application,
  Comment,
  ReflectionKind,
  type DeclarationReflection,
  type ParameterReflection,
  type SignatureReflection,
} from 'typedoc';
import { formulas, quantities, type Quantity, type QuantityName } from '@physics';

interface Argument {
  name: string;
  type: string;
  text: string;
}
export interface Entry {
  name: string;
  kind: 'function' | 'constant' | 'type';
  /** How it is called, or what it is, in TypeScript. */
  code: string;
  text: string;
  arguments: Argument[];
  returns: string;
  throws: string[];
  /** Keys of content/references. */
  sources: string[];
}
export interface Section {
  id: string;
  title: string;
  /** Closed forms stand together by subject; all else is one group without a name. */
  groups: { title: string; entries: Entry[] }[];
}

// The bundle that builds the pages lies elsewhere than this file.
const physics = `${process.cwd()}/src/physics/`;

/** The headings of the table of contents, and which file stands under which. */
function contents() {
  const sections: { title: string; files: string[] }[] = [];
  for (const line of readFileSync(`${physics}index.ts`, 'utf8').split('\n')) {
    const title = /^\/\/ (.*)/.exec(line)?.[1];
    const file = /from '\.\/(.*)'/.exec(line)?.[1];
    if (title) sections.push({ title, files: [] });
    if (file) sections.at(-1)?.files.push(`${file}.ts`);
  }
  return sections;
}

const words = (comment?: Comment) => Comment.combineDisplayParts(comment?.summary ?? []);
const tagged = (comment: Comment | undefined, tag: string) =>
  (comment?.blockTags ?? [])
    .filter((block) => block.tag === tag)
    .map((block) => Comment.combineDisplayParts(block.content).trim());

/** An argument that is taken apart where it comes in goes by its type: an Orbit is orbit. */
const nameOf = ({ name, type }: ParameterReflection | DeclarationReflection) =>
  name === '__namedParameters'
    ? (type?.toString() ?? 'of')
        .replace(/^\w+<|[^\w].*$/g, '')
        .replace(/^./, (c) => c.toLowerCase())
    : name;

const argument = (of: ParameterReflection | DeclarationReflection): Argument => ({
  name: nameOf(of) + (of.flags.isOptional || of.defaultValue !== undefined ? '?' : ''),
  type: of.type?.toString() ?? '',
  text: words(of.comment ?? ('signatures' in of ? of.signatures?.[0]?.comment : undefined)),
});

const base = (name: string, comment: Comment | undefined) => ({
  name,
  text: words(comment),
  returns: tagged(comment, '@returns').join('\n'),
  throws: tagged(comment, '@throws'),
  sources: tagged(comment, '@source').flatMap((text) => text.split(/[\s,]+/)[0] ?? []),
});

function called(signature: SignatureReflection): Entry {
  const parameters = (signature.parameters ?? []).map(argument);
  const list = parameters.map(({ name, type }) => `${name}: ${type}`).join(', ');
  return {
    ...base(signature.name, signature.comment),
    kind: 'function',
    code: `${signature.name}(${list}): ${signature.type?.toString() ?? 'void'}`,
    arguments: parameters,
  };
}

function declared(of: DeclarationReflection): Entry {
  const isType = of.kindOf(ReflectionKind.Interface | ReflectionKind.TypeAlias);
  return {
    ...base(of.name, of.comment ?? of.signatures?.[0]?.comment),
    kind: isType ? 'type' : 'constant',
    code: `${isType ? 'type' : 'const'} ${of.name}${of.type ? `${isType ? ' =' : ':'} ${of.type.toString()}` : ''}`,
    arguments: (of.children ?? []).map(argument),
  };
}

/** A type may be callable, too: it stays one. */
const described = (of: DeclarationReflection): Entry[] =>
  (of.kindOf(ReflectionKind.Interface) ? undefined : of.signatures)?.map(called) ?? [declared(of)];

/** A closed form: its arguments and its result are quantities. */
function closedForm(of: DeclarationReflection): Entry {
  const { gives, needs } = formulas[of.name as keyof typeof formulas];
  const named = (name: string): Argument => {
    const known = Object.hasOwn(quantities, name);
    const { label, unit }: Quantity | { label: string; unit: string } = known
      ? quantities[name as QuantityName]
      : { label: 'one of its options', unit: '' };
    return { name, type: known ? unit || '1' : 'string', text: label };
  };
  const { unit, label }: Quantity = quantities[gives];
  return {
    ...base(of.name, of.comment),
    kind: 'function',
    code: `formulas.${of.name}({ ${needs.join(', ')} })`,
    arguments: needs.map(named),
    returns: `${gives}: ${label}, ${unit || 'a pure number'}`,
  };
}

async function read(): Promise<Section[]> {
  const app = await Application.bootstrap({
    entryPoints: [`${physics}index.ts`],
    tsconfig: `${physics}tsconfig.json`,
    basePath: physics,
    blockTags: ['@param', '@returns', '@throws', '@source'],
    sort: ['source-order'],
    readme: 'none',
    skipErrorChecking: true,
    logLevel: 'Error',
  });
  const project = await app.convert();
  if (!project) throw new Error('TypeDoc cannot read src/physics/index.ts');
  const own = (project.children ?? []).filter((one) => !one.kindOf(ReflectionKind.Reference));
  const all = own.flatMap((one) =>
    one.kindOf(ReflectionKind.Namespace)
      ? one.name === 'formulas'
        ? (one.children ?? []).map((form) => [form, closedForm(form)] as const)
        : []
      : described(one).map((entry) => [one, entry] as const),
  );
  return contents().map(({ title, files }) => {
    const groups = new Map<string, Entry[]>();
    for (const [{ sources }, entry] of all) {
      const file = sources?.[0]?.fileName ?? '';
      const [, subject = ''] = /^formulas\/(?!formula\.ts)(.*)\.ts$/.exec(file) ?? [];
      if (!files.includes(subject ? 'formulas.ts' : file)) continue;
      const group = subject.replaceAll('-', ' ');
      groups.set(group, [...(groups.get(group) ?? []), entry]);
    }
    return {
      id: title.toLowerCase().replace(/\W+/g, '-'),
      title,
      groups: [...groups].map(([title, entries]) => ({ title, entries })),
    };
  });
}

let known: Promise<Section[]> | undefined;
/** Read once, however many pages ask. */
export const api = () => (known ??= read());
