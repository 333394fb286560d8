import type { Words } from './words.js';

export const de: Words = {
  title: 'Baustein zusammenstellen',
  lead: 'Wählen, ansehen, kopieren. Ihre Auswahl steht in der Adresse dieser Seite und lässt sich verschicken.',
  other: { name: 'English', lang: 'en' },
  gallery: 'Alle Bausteine',
  widget: 'Baustein',
  options: 'Einstellungen',
  feedHelp: 'Leer: der Feed auf dem Server des Skripts.',
  fault: {
    number: 'Nötig ist eine ganze Zahl von {min} bis {max}.',
    day: 'Nötig ist ein Tag wie 2025-11-01 oder eine Zahl von Tagen wie P30D.',
    address: 'Nötig ist eine Adresse, die mit https:// anfängt oder, auf Ihrer Website, mit /.',
    pattern:
      'Nötig ist eine Adresse, die mit https:// oder / anfängt und {lang} enthält, die Stelle für das Kürzel der Sprache.',
    languages:
      'Die Bausteine können nur de, en, fr, ro, bg, pl, tr, ru und ar; andere Kürzel brauchen ein Muster der Adressen.',
    hosts: 'Nötig sind Namen von Servern ohne https://, zum Beispiel www.herne.de.',
    long: 'Möglich sind höchstens 500 Zeichen.',
    server: 'Nötig ist eine Adresse, die mit https:// anfängt, ohne ? und #.',
    colour: 'Nötig ist ein Farbcode wie #0b4f94.',
  },
  faultMeans: 'So zählt das Feld nicht.',
  server: 'Server',
  serverHelp:
    'Adresse, unter der Skript und Feed liegen, zum Beispiel https://widgets.example.org/. Leer: dieser Server.',
  serverLocal:
    'Adresse, unter der Skript und Feed liegen, zum Beispiel https://widgets.example.org/. Leer: diese Seite, die nur auf Ihrem Rechner zu erreichen ist.',
  colours: 'Farben',
  coloursHelp:
    'Als Farbcode wie #0b4f94 oder mit dem Farbfeld. Leer: die mitgelieferten Farben, hell und dunkel.',
  pick: '{name} auswählen',
  colour: {
    text: 'Text',
    muted: 'Datum und Nebensachen',
    accent: 'Links und Schaltflächen',
    surface: 'Hintergrund',
    line: 'Linien',
    soft: 'Hintergrund unter dem Mauszeiger',
    notice: 'Hintergrund des Hinweises',
    'notice-line': 'Linie am Hinweis',
    focus: 'Rahmen bei Tastatur\u00adbedienung',
  },
  colourIn: {
    'closure-banner': { muted: 'Überschrift und Nebensachen' },
    'news-list': {
      soft: 'Hintergrund von Themen',
      notice: 'Hintergrund beim Vorlesen',
      'notice-line': 'Linie an Terminen',
    },
    'language-switcher': { muted: 'Weltkugel und Nebensachen' },
  },
  schemeLabel: 'Hell oder dunkel',
  scheme: { auto: 'wie die Seite', light: 'immer hell', dark: 'immer dunkel' },
  schemeShown: { light: 'hell', dark: 'dunkel' },
  contrastFine: 'Alle Farben sind gut zu unterscheiden.',
  contrastWeak: 'Zu wenig Kontrast:',
  weakPair: '{front} auf {back} ({scheme}): {ratio} zu 1, nötig sind {least} zu 1.',
  preview: 'Vorschau',
  width: { phone: 'Handy, 360 Pixel', desktop: 'Bildschirm, 1024 Pixel' },
  previewFrame: 'Vorschau des Bausteins',
  shown: {
    day: 'Gezeigt wird der 24. November 2025, ein Tag mit Schließungen. Auf Ihrer Website gilt der Tag des Besuchs; ist dann nichts geschlossen, bleibt der Baustein leer.',
    quiet:
      'Am 24. November 2025, dem Tag dieser Vorschau, ist mit diesen Einstellungen nichts zu melden; dann bleibt der Baustein leer.',
    empty: 'Mit diesen Einstellungen gibt es nichts zu zeigen; der Baustein bleibt leer.',
    error:
      'Unter dieser Adresse ist kein Feed zu lesen. So sieht es dann auch auf Ihrer Website aus.',
  },
  toCode: 'Zum Code',
  paste: 'Einfügen',
  target: {
    html: 'HTML',
    wordpress: 'WordPress',
    typo3: 'TYPO3',
    drupal: 'Drupal',
    react: 'React',
  },
  versionLabel: 'Skript',
  version: {
    newest: 'immer das neueste',
    exact: 'genau diese Fassung, mit Prüfsumme',
  },
  where: {
    head: 'Einmal, in den Kopf der Seite',
    preload:
      'Auf Seiten mit diesem Baustein, vor dem Skript: so ist er auf langsamen Leitungen früher da',
    place: 'Dorthin, wo der Baustein stehen soll',
    css: 'In das Stylesheet der Seite',
    extraCss: 'In das zusätzliche CSS der Website',
    shell: 'Einmal, im Projekt',
    library:
      'Einmal, in die Datei MYTHEME.libraries.yml Ihres Themes; MYTHEME steht für seinen Namen',
    template: 'In die Vorlage',
    editor: 'Oder in den Text, im Quelltext des Editors; das Skript steht in der Vorlage',
    settings: 'Einmal, unter Einstellungen → Herne Widgets, als Adresse des Feeds',
    shortcode: 'In den Text, als Block „Shortcode“',
    module: 'Als Komponente',
  },
  archive: {
    wordpress: 'Dazu gehört das Plugin {file}: hochladen unter Plugins → Installieren, aktivieren.',
    typo3: 'Ohne eigene Vorlage: die Erweiterung {file} bringt Inhaltselemente zum Auswählen mit.',
    drupal:
      'Ohne eigene Vorlage: das Modul {file} bringt Blöcke mit, und in editor-rules.txt die Regel für den Editor.',
  },
  manual: 'Anleitung',
  unpublished:
    'Das Paket ist noch in keiner Registry; bis dahin macht npm pack in einer Kopie des Repositorys das Archiv, das npm install nimmt.',
  frameworks: 'Anleitung (englisch)',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Bitte von Hand markieren und kopieren.',
  share: 'Adresse dieser Auswahl',
  shareHelp: 'Zum Verschicken oder als Lesezeichen.',
  reset: 'Von vorn beginnen',
};
