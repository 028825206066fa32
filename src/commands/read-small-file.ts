import { open } from 'node:fs/promises';

/** Far more than a person writes by hand. */
const MOST_BYTES = 1_000_000;

/**
 * The bytes of a file that a person wrote; undefined where there are more than 1 MB, which for a pipe
 * or a device only reading can tell.
 * @throws Error of the system where it cannot be read.
 */
export async function readSmallFile(path: string): Promise<Buffer | undefined> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      size += (chunk as Buffer).length;
      if (size > MOST_BYTES) return undefined;
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}
