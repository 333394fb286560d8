/** The newest releases and every coming closure, made by the build from data/feed.json. */
declare module 'virtual:herne-snapshot' {
  import type { Feed } from './feed/model.js';
  const snapshot: Feed;
  export default snapshot;
}
