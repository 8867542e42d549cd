/** A file of the site: its path from the root, without a slash before it, and what is in it. */
export type File = readonly [path: string, content: Content]

export type Content = string | Uint8Array | Made

/** What is made only when it is needed. */
export interface Made {
  /** A short fingerprint of all that decides what it will be, the content's version aside: where this is as it was, it is not made again. */
  readonly from: string
  make(): string | Uint8Array
}
