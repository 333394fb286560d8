import { resolve } from 'node:path';
import type { Problem } from '../release/problem.js';
import type { FoundFile } from './files.js';
import { isTranslation, languageFolder } from './language-folders.js';

type Input = FoundFile | string;

/**
 * A folder that is given by itself and called like a language holds translations where what they
 * translate is given, too: in the folder above or in `de` beside it, from the web or a pipe. Else
 * its files are the releases of a place that happens to be called so.
 */
export function placed(inputs: readonly Input[]): { inputs: Input[]; problems: Problem[] } {
  const translating = inputs.some(input => typeof input === 'string');
  const above = new Set(
    inputs.flatMap(input => {
      if (typeof input === 'string') return [];
      if (input.fromAbove === undefined) return [resolve(input.folder)];
      return isForeign(input) ? [] : [resolve(input.fromAbove.folder)];
    }),
  );
  /** One folder goes by one name, however it was spelled. */
  const spelled = new Map<string, string>();
  const named = (file: FoundFile): FoundFile => {
    const real = resolve(file.folder);
    const folder = spelled.get(real) ?? file.folder;
    spelled.set(real, folder);
    return { ...file, folder };
  };
  const taken = new Map<string, number>();
  const out = inputs.map(input => {
    if (typeof input === 'string') return input;
    if (input.fromAbove === undefined) return named(input);
    const { fromAbove, ...file } = input;
    if (!isForeign(input) || translating || above.has(resolve(fromAbove.folder)))
      return named({ ...file, ...fromAbove });
    taken.set(file.folder, (taken.get(file.folder) ?? 0) + 1);
    return named(file);
  });
  return { inputs: out, problems: [...taken].map(([folder, files]) => ownReleases(folder, files)) };
}

const isForeign = ({ fromAbove }: FoundFile): boolean =>
  fromAbove !== undefined && isTranslation(languageFolder(fromAbove.name));

function ownReleases(folder: string, files: number): Problem {
  const read = files === 1 ? 'its file was' : `its ${files} files were`;
  return {
    code: 'unreadable-input',
    severity: 'info',
    message:
      `The folder ${folder} is called like a language, but nothing German is given beside it: ` +
      `${read} read as German releases. If it holds translations, give the folder above it, too.`,
    source: { name: folder, line: 1, column: 1 },
    excerpt: '',
  };
}
