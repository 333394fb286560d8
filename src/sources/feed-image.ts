/** A file an item brings along. */
export interface Attachment {
  readonly url?: string;
  readonly type?: string;
  readonly medium?: string;
}

interface MediaContent extends Attachment {
  readonly title?: { readonly value?: string };
  readonly description?: { readonly value?: string };
}

interface MediaGroup {
  readonly contents?: readonly MediaContent[];
  readonly thumbnails?: readonly { readonly url?: string }[];
}

/** What an item says in Media RSS. */
export interface Media extends MediaGroup {
  readonly groups?: readonly MediaGroup[];
}

const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif)(?:$|[?#])/i;

/** Says so, or says nothing and is called like one. */
const isImage = ({ url = '', type = '', medium = '' }: Attachment): boolean =>
  type !== '' || medium !== ''
    ? type.startsWith('image/') || medium === 'image'
    : IMAGE_FILE.test(url);

/** The image an item brings along, and what it shows. */
export function attachedPicture(
  attachments: readonly Attachment[] = [],
  media: Media = {},
): { readonly image?: string; readonly imageAlt?: string } {
  const groups = [media, ...(media.groups ?? [])];
  const contents = groups.flatMap(group => group.contents ?? []).filter(isImage);
  const [content] = contents;
  const image =
    attachments.find(isImage)?.url ??
    content?.url ??
    groups.flatMap(({ thumbnails = [] }) => thumbnails)[0]?.url;
  if (image === undefined) return {};
  const described = contents.find(({ url }) => url === image);
  const imageAlt = described?.description?.value ?? described?.title?.value;
  return { image, ...(imageAlt === undefined ? {} : { imageAlt }) };
}
