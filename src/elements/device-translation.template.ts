import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceTranslationController } from '../controllers/device-translation.js';
import { common } from '../i18n/common.js';
import type { Tag } from '../i18n/message.js';
import { unavailable } from '../i18n/sentences.js';
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
  const translate = translation.translate(tag);
  const says = {
    offered: '',
    working: common.wait(tag),
    shown: translation.done(tag),
    failed: unavailable(tag, translate),
  };
  return html`<p class="translation" part="translation">
    <button
      class="button"
      part="button"
      type="button"
      aria-disabled=${state === 'working' ? 'true' : nothing}
      @click=${turn}
    >
      ${state === 'shown' ? translation.original(tag) : translate}
    </button>
    <span role="status">${says[state]}</span>
  </p>`;
}
