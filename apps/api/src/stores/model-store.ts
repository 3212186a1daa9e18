/** Where the files of models lie. A store keeps bytes; what is in them, and what is served of them, it does not know. */

export interface StoredVersion {
  readonly name: string;
  readonly version: string;
  /** Another one whenever the files are others. */
  readonly stamp: string;
}

export interface StoredModel {
  readonly bytes: Uint8Array;
  /** A file beside it, which an .onnx may refer to; undefined when there is none of that name. */
  companion(file: string): Promise<Uint8Array | undefined>;
  /** The text of its config.json, where it has one. */
  readonly config: string | undefined;
}

export interface ModelFile {
  readonly bytes: Uint8Array;
  /** The extension that its format usually has, such as `onnx`. */
  readonly extension: string;
}

/** Whatever happens, and when: what is read is a whole file, the old one or the new one. */
export interface ModelStore {
  /** In words for a person. */
  readonly place: string;
  /** Every version of every model that is there, or of the one that is named, oldest first. */
  list(name?: string): Promise<readonly StoredVersion[]>;
  /** Undefined when it is not there any more. */
  read(name: string, version: string): Promise<StoredModel | undefined>;
  /** In place of what is there, if anything is. */
  write(name: string, version: string, file: ModelFile): Promise<void>;
  /** One version, or all when none is named. Nothing happens when there is none. */
  remove(name: string, version?: string): Promise<void>;
}
