/** Where each value of a list stands: the row that it belongs to, by the offsets at which each row's values start. */
export function ownersOf(offsets: Uint32Array): Uint32Array {
  const owners = new Uint32Array(offsets.at(-1) ?? 0)
  for (let row = 0; row + 1 < offsets.length; row++) owners.fill(row, offsets[row], offsets[row + 1])
  return owners
}
