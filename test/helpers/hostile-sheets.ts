/** What style sheets of host pages do to everything on them. */
export const hostileSheets: readonly string[] = [
  '* { color: red !important }',
  '*:focus, *:focus-visible { outline: 0 !important; box-shadow: none !important }',
  'body { background: #111; color: #eee } a { color: #222 !important }',
  '* { font-size: 11px; line-height: 1 !important; text-transform: uppercase; text-indent: 3em }',
  ':root { --herne-text: url(https://example.org/x); --_text: red; --_surface: red }',
  '* { -webkit-text-fill-color: pink; text-shadow: 0 0 9px #f0f; opacity: 1; font-style: italic }',
];
