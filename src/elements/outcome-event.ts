import type { Feed } from '../feed/model.js';
import { HerneErrorEvent, HerneLoadEvent } from './events.js';

/** What a feed or the want of one is told with. */
export function outcomeEvent(outcome: Feed | Error): HerneLoadEvent | HerneErrorEvent {
  return outcome instanceof Error ? new HerneErrorEvent(outcome) : new HerneLoadEvent(outcome);
}
