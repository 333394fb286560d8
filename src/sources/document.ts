/** One input as it came: bytes and what is known about them. */
export interface Document {
  /** How it is called in messages and in the feed: never an absolute path. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `Content-Type` header of a web server. */
  readonly contentType?: string;
  /** Where relative links start from. */
  readonly url?: string;
  /** File time in milliseconds. */
  readonly modified?: number;
  /** Path of the file; absent for what came from elsewhere. */
  readonly path?: string;
}
