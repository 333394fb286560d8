import { isImageAllowed, safeUrl } from '../../feed/safe-url.js';

/** Tells whether an item's image may be requested, and gives its address. */
export type ImagePolicy = (image: string | undefined) => string | undefined;

/** The policy the attribute `images` names; without one no image is requested. */
export function imagePolicy(
  wish: unknown,
  page: Pick<URL, 'protocol' | 'origin'> | undefined,
): ImagePolicy {
  return image => {
    const url = safeUrl(image);
    return url && isImageAllowed(url, String(wish ?? 'none'), page) ? url : undefined;
  };
}
