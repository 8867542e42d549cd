/**
 * Bytes in memory of their own. Node cuts short buffers, zlib's too, out of pools of 64 kB: one that is kept would keep the whole pool,
 * which is neither counted nor small.
 */
export function ownBytes(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes
  const own = Buffer.allocUnsafeSlow(bytes.length)
  own.set(bytes)
  return own
}
