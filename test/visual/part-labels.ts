/** Runs in the page: frames the first of each part of each element and writes its name beside it. */
export function labelParts(): void {
  const ROW = 22;
  const lines: string[] = [];
  for (const host of document.querySelectorAll('[data-settled]')) {
    const seen = new Set<string>();
    const found = [...host.shadowRoot!.querySelectorAll<HTMLElement>('[part]')].flatMap(one => {
      const box = one.getBoundingClientRect();
      const names = [...one.part].filter(name => !seen.has(name));
      names.forEach(name => seen.add(name));
      return names.length > 0 && box.width > 2 && box.height > 2 ? [{ names, box }] : [];
    });
    const { left, right, top } = host.getBoundingClientRect();
    const below = { start: top, end: top };
    for (const { names, box } of found.sort((one, other) => one.box.top - other.box.top)) {
      /* The label stands at the nearer side, so that its line crosses no text. */
      const side = box.right < (left + right) / 2 ? 'start' : 'end';
      const from = box.top + Math.min(box.height / 2, 10);
      const to = Math.max(below[side], box.top);
      below[side] = to + ROW;
      const [edge, label, anchor] =
        side === 'end' ? [box.right, right + 20, 'start'] : [box.left, left - 20, 'end'];
      lines.push(
        `<rect x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}" />` +
          `<path d="M${edge} ${from}L${label} ${to + ROW / 2}" />` +
          `<text x="${side === 'end' ? label + 4 : label - 4}" y="${to + ROW / 2 + 5}"` +
          ` text-anchor="${anchor}">${names.join(', ')}</text>`,
      );
    }
  }
  const { width, height } = document.documentElement.getBoundingClientRect();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    style="position:absolute;inset:0;fill:none;stroke:#c8102e;stroke-dasharray:3 2">
    <style>text{fill:#16242c;stroke:none;font:16px Visual}</style>${lines.join('')}</svg>`;
  document.querySelector('main')!.insertAdjacentHTML('beforeend', svg);
}
