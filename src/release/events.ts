import type { EventNotice } from '../feed/model.js';
import type { Understood } from './understand.js';

export function eventsOf(_understood: Understood): EventNotice[] {
  return [];
}
