const BACK_AFTER = 4000;

const GERMAN = {
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Bitte von Hand markieren und kopieren.',
};

/**
 * A button that copies a text and says so, visibly and to a screen reader.
 * `what` names the text, so that several buttons on a page can be told apart.
 */
export function copyButton(text: () => string, what: string, words = GERMAN): HTMLElement {
  const wrapper = document.createElement('div');
  const button = document.createElement('button');
  const status = document.createElement('span');
  button.type = 'button';
  button.textContent = words.copy;
  button.setAttribute('aria-label', `${words.copy}: ${what}`);
  status.setAttribute('role', 'status');
  status.className = 'copied';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text()).then(
      () => say(words.copied),
      () => say(words.notCopied),
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
