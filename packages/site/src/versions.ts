/**
 * Whether a file says what another says, but for the version of the content that each names: those are of one length, so they
 * stand at the same places.
 * @param version that `after` names
 */
export function saysTheSame(before: Uint8Array, after: Uint8Array, version: string): boolean {
  if (before.byteLength !== after.byteLength) return false
  const [old, now] = [text(before), text(after)]
  let at = 0
  for (const part of now.split(version)) {
    if (!old.startsWith(part, at)) return false
    at += part.length + version.length
  }
  return true
}

/** Bytes as characters: each is one, whatever the encoding. */
const text = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
