import { register, type Elements } from '../register.js';

/** On a server there is nothing to register with: importing must do no harm there. */
export function registerInBrowser(elements: Elements): void {
  if (typeof document !== 'undefined' && typeof customElements !== 'undefined') register(elements);
}
