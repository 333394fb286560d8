/**
 * What has to be said about the preview: nothing; that it shows another day; that there is nothing
 * to show, or not on that day; that the feed cannot be read.
 */
export type Shown = 'plain' | 'day' | 'empty' | 'quiet' | 'error';

/* Above this size a reader can make out the text; below it the preview scrolls instead. */
const LEAST_SCALE = 0.5;
const WIDTHS = { phone: 360, desktop: 1024 } as const;

/** Makes the preview as wide as the device, and as small as the place for it demands. */
export function fitPreview(stage: HTMLElement, device: keyof typeof WIDTHS): void {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(stage);
  const room = stage.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
  const width = WIDTHS[device];
  stage.style.setProperty('--device', `${width}px`);
  stage.style.setProperty('--scale', String(Math.min(1, Math.max(LEAST_SCALE, room / width))));
  /* Only what scrolls is a stop of the Tab key. */
  if (room < width * LEAST_SCALE) stage.tabIndex = 0;
  else stage.removeAttribute('tabindex');
}
