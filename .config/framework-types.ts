/*
 * Typings for templates of frameworks, from the manifest:
 *   dist/element-props.d.ts      what each element takes, as the wc-toolkit writes it
 *   dist/react.d.ts and so on    the same where each framework looks for it
 *   dist/jsx.d.ts                React and Preact in one
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateVuejsTypes } from 'custom-element-vuejs-integration';
import { elementsOf, type ElementDeclaration, type Manifest } from './manifest.js';

/** Package path of an element's class, as `exports` in package.json has it. */
const classPath = (_name: string, tag = ''): string =>
  `herne-widgets/elements/${tag.replace('herne-', '')}`;

const options = { typesSrc: 'parsedType', hideLogs: true } as const;

export function writeFrameworkTypes(manifest: Manifest, outdir: string): void {
  const described = asInTemplates(manifest);
  const elements = elementsOf(manifest);
  const write = (name: string, text: string): void => writeFileSync(`${outdir}/${name}`, text);

  write('element-props.d.ts', props(described, outdir));
  for (const [name, framework] of Object.entries(frameworks)) {
    write(`${name}.d.ts`, augmentation(framework, elements));
  }
  write(
    'jsx.d.ts',
    "import './react.js';\nimport './preact.js';\n\nexport * from './element-props.js';\n",
  );

  generateVuejsTypes(described, { ...options, outdir, fileName: 'vue.d.ts' });
  write('vue.d.ts', asVueReads(readFileSync(`${outdir}/vue.d.ts`, 'utf8')));
}

/**
 * The manifest as templates see it: a number may be written as text (`lead-days="7"`), and the
 * name of an event's class says where it comes from.
 */
function asInTemplates(manifest: Manifest): Manifest {
  const copy = structuredClone(manifest);
  for (const { attributes = [], members = [], events = [] } of elementsOf(copy)) {
    for (const { parsedType } of [...attributes, ...members] as {
      parsedType?: { text: string };
    }[]) {
      if (parsedType) parsedType.text = parsedType.text.replace(/^number$/, 'number | `${number}`');
    }
    for (const { type } of events) {
      type.text = `import("herne-widgets/elements/events").${type.text}`;
    }
  }
  return copy;
}

/**
 * Vue looks for `lead-days` as `leadDays` and for `@herne-load` as `onHerneLoad`; our events are
 * classes of their own, where the tool thinks of `CustomEvent`; and the JSX of other frameworks is
 * not its business.
 */
const asVueReads = (text: string): string =>
  text
    .replace(/\ndeclare global[^]*$/, '')
    .replace(/CustomEvent<(import\([^)]*\)\.\w+)>/g, '$1')
    .replace(/^ {2}"(\w+(?:-\w+)+)"\?:/gm, (_, name: string) => {
      const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return `  ${camel.replace(/^onherne/, 'onHerne')}?:`;
    });

/** The part of the toolkit's file that only names types; it ends where the first framework begins. */
function props(described: Manifest, outdir: string): string {
  const fileName = 'toolkit.d.ts';
  generateJsxTypes(described, {
    ...options,
    outdir,
    fileName,
    useCemTypes: true,
    componentTypePath: classPath,
  });
  const [text = ''] = readFileSync(`${outdir}/${fileName}`, 'utf8').split(
    /^declare (?:module|global)/m,
  );
  rmSync(`${outdir}/${fileName}`);
  return text;
}

interface Framework {
  /** What every element of HTML takes there; `Class` is the element's. */
  readonly base: string;
  readonly imports: string;
  /** Where it looks for elements. */
  readonly within: (entries: string) => string;
}

const jsx = (module: string) => (entries: string) => `declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
${entries}
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}`;

const frameworks: Readonly<Record<string, Framework>> = {
  react: {
    imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    base: 'DetailedHTMLProps<HTMLAttributes<Class>, Class>',
    within: jsx('react'),
  },
  preact: {
    imports: "import type { ClassAttributes, HTMLAttributes } from 'preact';",
    base: 'HTMLAttributes<Class> & ClassAttributes<Class>',
    within: jsx('preact'),
  },
  svelte: {
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    base: 'HTMLAttributes<Class>',
    within: entries => `declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${entries}
  }
}`,
  },
};

function augmentation(
  { imports, base, within }: Framework,
  elements: ElementDeclaration[],
): string {
  const names = elements.map(({ name }) => `${name}Props`).join(', ');
  const classes = elements
    .map(({ name, tagName }) => `import type { ${name} } from '${classPath(name, tagName)}';`)
    .join('\n');
  const entries = elements
    .map(({ name, tagName }) => `      '${tagName}': Takes<${name}Props, ${name}>;`)
    .join('\n');
  const css = within(entries).includes('CustomCssProperties') ? ', CustomCssProperties' : '';
  return `${imports}
import type { ${names}${css} } from './element-props.js';
${classes}

type Takes<Props, Class extends HTMLElement> = Props & Omit<${base}, keyof Props>;

${within(entries)}

export {};
`;
}
