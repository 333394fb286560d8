/** The systems with an archive of their own in `dist/integrations/`. */
export const archivedSystems = ['wordpress', 'typo3', 'drupal'] as const;
export type ArchivedSystem = (typeof archivedSystems)[number];

/** File name of a system's archive. TYPO3 takes the key and the version of an extension from it. */
export const archiveName = (system: ArchivedSystem, version: string): string =>
  system === 'typo3' ? `herne_widgets_${version}-typo3.zip` : `herne-widgets-${system}.zip`;
