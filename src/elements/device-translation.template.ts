import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceTranslationController } from '../controllers/device-translation.js';
import type { Tag } from '../i18n/message.js';
import { translation } from '../i18n/translation.js';

/**
 * Offers to translate what is not in the reader's language, says that a machine did it, and goes
 * back to the originals. One button that stays where it is, so that the focus stays too.
 */
export function deviceTranslationTemplate(
  { state, turn }: Pick<DeviceTranslationController, 'state' | 'turn'>,
  tag: Tag,
): TemplateResult | typeof nothing {
  if (state === 'absent') return nothing;
  const words = translation[tag];
  const says = { offered: '', working: words.working, shown: words.done, failed: words.failed };
  return html`<p class="translation" part="translation">
    <button
      class="button"
      part="button"
      type="button"
      aria-disabled=${state === 'working' ? 'true' : nothing}
      @click=${turn}
    >
      ${state === 'shown' ? words.original : words.translate}
    </button>
    <span role="status">${says[state]}</span>
  </p>`;
}
