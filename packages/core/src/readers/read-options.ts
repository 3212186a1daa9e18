/** What a caller may say of a file beside its bytes. */

export interface ReadOptions {
  /** The activation between two affine layers, where the file holds only weights. */
  readonly activation?: string | undefined;
  /** The activation after the last affine layer, where the file holds only weights; none when left out. */
  readonly outputActivation?: string | undefined;
  /** The other files of an .onnx model, by the names that it gives them; never a path that we resolve. */
  readonly externalData?: ReadonlyMap<string, Uint8Array> | undefined;
  /** As many numbers as the file may hold, unpacked, before it is refused; 2^28 when left out, 1 GiB of float32. */
  readonly mostNumbers?: number | undefined;
}
