import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { generateVuejsTypes } from 'custom-element-vuejs-integration';
import type { Manifest } from './manifest.js';

/** Package path of an element's class, as `exports` in package.json has it. */
const classPath = (_name: string, tag = ''): string =>
  `herne-widgets/elements/${tag.replace('herne-', '')}`;

/** Writes what editors and frameworks read: completion data and typings, all from the manifest. */
export function writeEditorData(manifest: Manifest, outdir: string): void {
  /* These two want every declaration to be an element; they skip those that are not. */
  const cem = manifest as Parameters<typeof generateVsCodeCustomElementData>[0];
  generateVsCodeCustomElementData(cem, {
    outdir,
    htmlFileName: 'vscode.html-custom-data.json',
    cssFileName: 'vscode.css-custom-data.json',
    typesSrc: 'parsedType',
    hideLogs: true,
  });
  generateJetBrainsWebTypes(cem, {
    outdir,
    packageJson: false,
    typesSrc: 'parsedType',
    hideLogs: true,
  });
  generateJsxTypes(manifest, {
    outdir,
    fileName: 'jsx.d.ts',
    componentTypePath: classPath,
    typesSrc: 'parsedType',
  });
  generateVuejsTypes(manifest, {
    outdir,
    fileName: 'vue.d.ts',
    componentTypePath: classPath,
    typesSrc: 'parsedType',
    hideLogs: true,
  });
}
