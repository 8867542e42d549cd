import { crc32, deflateSync } from 'node:zlib'

interface Picture {
  readonly width: number
  readonly height: number
  /** Four bytes a pixel: red, green, blue, alpha. Nothing shows through. */
  readonly pixels: Uint8Array
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

/** A PNG of at most 256 colours: a picture of ink on paper has some hundred, and takes half the bytes of a full one. */
export function palettePng({ width, height, pixels }: Picture): Uint8Array {
  const { palette, rows } = reduced(new Uint32Array(pixels.buffer, pixels.byteOffset, width * height), width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each a number in the palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 5 })), chunk('IEND', Buffer.alloc(0))])
}

/**
 * Each colour by its number. Where there are too many, they are told apart less finely until there are not.
 * Every row begins with the number of its filter: 0, since none suits palettes.
 */
function reduced(colours: Uint32Array, width: number): { readonly palette: Buffer; readonly rows: Uint8Array } {
  const rows = new Uint8Array(colours.length + colours.length / width)
  for (let mask = 0xff; ; mask = (mask << 1) & 0xff) {
    const numbers = new Map<number, number>()
    // The paper goes on for long stretches: the number of the pixel before need not be looked up.
    let [last, number] = [-1, 0]
    for (let [at, to] = [0, 0]; at < colours.length; at += 1, to += 1) {
      const colour = colours[at] ?? 0
      if (colour !== last) {
        last = colour
        const key = colour & (mask * 0x01_01_01)
        number = numbers.get(key) ?? numbers.size
        numbers.set(key, number)
      }
      if (at % width === 0) to += 1
      rows[to] = number
    }
    if (numbers.size <= MOST_COLOURS) return { palette: Buffer.from([...numbers.keys()].flatMap((key) => [key & 0xff, (key >> 8) & 0xff, (key >> 16) & 0xff])), rows }
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
