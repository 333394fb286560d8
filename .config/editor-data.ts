import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { writeFrameworkTypes } from './framework-types.js';
import type { Manifest } from './manifest.js';

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
  writeFrameworkTypes(manifest, outdir);
}
