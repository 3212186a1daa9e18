/** What a caller may say of a file that holds weights but not the layers between them. */

export interface ReadOptions {
  /** The activation between two affine layers; sigmoid when left out. */
  readonly activation?: string | undefined;
  /** The activation after the last affine layer; none when left out. */
  readonly outputActivation?: string | undefined;
}
