/*
 * Puts one of the ready themes, and light or dark, on the page. Both are in the page's address, so
 * that a view can be sent to somebody (`?theme=city&scheme=dark`).
 */

const themes = ['neutral', 'city', 'high-contrast'];
const schemes = ['device', 'light', 'dark'];

/** Connects a form with radio buttons called `theme` and `scheme` to the page. */
export function themePicker(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  choose(form, 'theme', themes, asked.get('theme'));
  choose(form, 'scheme', schemes, asked.get('scheme'));
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  document.head.append(style);
  const show = (): void => {
    const { theme, scheme } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    style.href = `themes/${theme}.css`;
    document.documentElement.style.colorScheme = scheme === 'device' ? '' : scheme!;
    const address = new URL(location.href);
    address.searchParams.set('theme', theme!);
    address.searchParams.set('scheme', scheme!);
    history.replaceState(null, '', address);
  };
  form.addEventListener('change', show);
  form.addEventListener('submit', event => event.preventDefault());
  if (asked.has('theme') || asked.has('scheme')) show();
}

function choose(form: HTMLFormElement, name: string, known: string[], asked: string | null): void {
  const group = form.elements.namedItem(name) as RadioNodeList;
  if (asked !== null && known.includes(asked)) group.value = asked;
}
