import { randomBytes } from 'node:crypto';
import { type FileKind, kindOfFile } from './file-kind.ts';

/** A file of the workspace. */
export interface StoredFile extends FileKind {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly bytes: Buffer;
  /** Who uploaded it. */
  readonly user: string;
  /** Epoch seconds. */
  readonly created: number;
  /** Channels in whose messages it stands; without any it is its owner's alone. */
  readonly channels: readonly string[];
}

/** A file that a person puts into a channel. */
export interface FileDraft {
  readonly name: string;
  readonly bytes: Buffer;
  readonly user: string;
  readonly channel: string;
  readonly mimetype?: string;
}

/** A place that an app has asked for, to put bytes into. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  bytes: Buffer | undefined;
}

/** Files, and uploads of the app that are under way. `now` gives epoch milliseconds. */
export function createFileStore({ now }: { now: () => number }) {
  const files = new Map<string, StoredFile>();
  const places = new Map<string, Place>();
  const newId = () => `F${randomBytes(5).toString('hex').toUpperCase()}`;

  const put = (file: StoredFile): StoredFile => {
    files.set(file.id, file);
    return file;
  };
  const make = (id: string, name: string, bytes: Buffer, user: string): StoredFile => ({
    ...kindOfFile(name),
    id,
    name,
    title: name,
    bytes,
    user,
    created: Math.floor(now() / 1_000),
    channels: [],
  });

  return {
    get: (id: string) => files.get(id),
    all: (): readonly StoredFile[] => [...files.values()],
    /** Keeps a person's file, which stands in a channel; a media type given is believed. */
    add({ name, bytes, user, channel, mimetype }: FileDraft): StoredFile {
      const file = { ...make(newId(), name, bytes, user), channels: [channel] };
      return put(mimetype === undefined ? file : { ...file, mimetype });
    },
    /** The file, which now stands in a channel's message too; `undefined` where there is none. */
    share(id: string, channel: string): StoredFile | undefined {
      const file = files.get(id);
      return file && put({ ...file, channels: [...new Set([...file.channels, channel])] });
    },
    /** A place for an app's bytes: the file's id to be, and the secret that its address holds. */
    reserve(name: string, length: number): { readonly id: string; readonly secret: string } {
      const secret = randomBytes(24).toString('hex');
      const id = newId();
      places.set(secret, { id, name, length, bytes: undefined });
      return { id, secret };
    },
    /** Puts the bytes into their place; false where there is none, or they are not as many as was said. */
    fill(secret: string, bytes: Buffer): boolean {
      const place = places.get(secret);
      if (place === undefined || place.length !== bytes.length) return false;
      place.bytes = bytes;
      return true;
    },
    /** Whether an upload is there to be completed. */
    isFilled: (id: string) => [...places.values()].some((place) => place.id === id && place.bytes !== undefined),
    /** Makes a file of an upload whose bytes are there, once; `undefined` where there is none. */
    complete(id: string, title: string | undefined, user: string): StoredFile | undefined {
      for (const [secret, place] of places) {
        if (place.id !== id || place.bytes === undefined) continue;
        places.delete(secret);
        const file = make(place.id, place.name, place.bytes, user);
        return put({ ...file, title: title ?? file.title });
      }
      return undefined;
    },
  };
}

export type FileStore = ReturnType<typeof createFileStore>;
