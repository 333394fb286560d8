const BACK_AFTER = 4000;

/**
 * A button that copies a text and says so, visibly and to a screen reader.
 * `what` names the text, so that several buttons on a page can be told apart.
 */
export function copyButton(text: () => string, what: string): HTMLElement {
  const wrapper = document.createElement('div');
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.textContent = 'Kopieren';
  button.setAttribute('aria-label', `Kopieren: ${what}`);
  status.setAttribute('role', 'status');
  status.className = 'copied';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(
      () => say('Kopiert.'),
      () => say('Bitte von Hand markieren und kopieren.'),
    );
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (message: string): void => {
    status.textContent = message;
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = '';
    }, BACK_AFTER);
  };
  wrapper.append(status, ' ', button);
  return wrapper;
}
