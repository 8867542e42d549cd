import { afterEach, describe, expect, it } from 'vitest'
import { MAX_LAG_MS, MAX_WAITING } from '../../packages/server/src/http/limits.ts'
import { Pressure } from '../../packages/server/src/http/pressure.ts'

let now = 0
const made: Pressure[] = []
afterEach(() => made.splice(0).forEach((pressure) => pressure.close()))

/** Its clock stands still unless told to go on. */
function pressure(queue?: { wait: number; look(): void }): Pressure {
  now = 0
  const one = new Pressure(queue, () => now)
  made.push(one)
  return one
}

/** Requests that arrive in one turn of the event loop and are answered at once, each in so long, or sent away. @returns how many were answered */
async function arrive(one: Pressure, count: number, milliseconds: number): Promise<number> {
  let answered = 0
  for (let each = 0; each < count; each++) {
    if (!one.admits()) continue
    answered++
    now += milliseconds
    one.end()
  }
  await new Promise((resolve) => setImmediate(resolve))
  return answered
}

describe('pressure', () => {
  it('is too high when so many have arrived at once that the last ones would wait too long', async () => {
    const answered = await arrive(pressure(), 200, 10)
    expect(answered).toBeGreaterThan(MAX_LAG_MS / 10)
    expect(answered).toBeLessThan(MAX_LAG_MS / 10 + 10)
  })

  it('stays so until a turn is short', async () => {
    const one = pressure()
    await arrive(one, 200, 10)
    expect(await arrive(one, 20, 1)).toBe(0)
    expect(await arrive(one, 20, 1)).toBe(20)
  })

  it('is not what the same requests make one turn after the other', async () => {
    const one = pressure()
    for (let turn = 0; turn < 50; turn++) expect(await arrive(one, 5, 10)).toBe(5)
  })

  it('is not what a machine makes that is busy with something else', async () => {
    const one = pressure()
    for (let turn = 0; turn < 10; turn++) expect(await arrive(one, 8, MAX_LAG_MS)).toBe(8)
  })

  it('is too high while connections wait too long to be taken, until hardly any does', async () => {
    const queue = { wait: MAX_LAG_MS + 1, look: () => {} }
    const one = pressure(queue)
    expect(await arrive(one, 1, 1)).toBe(0)
    queue.wait = MAX_LAG_MS / 2
    expect(await arrive(one, 1, 1)).toBe(0)
    queue.wait = MAX_LAG_MS / 20
    await arrive(one, 1, 1)
    expect(await arrive(one, 1, 1)).toBe(1)
  })

  it('is too high while more are under way than may be', () => {
    const one = pressure()
    for (let count = 0; count < MAX_WAITING; count++) expect(one.admits()).toBe(true)
    expect(one.admits()).toBe(false)
    one.end()
    expect(one.admits()).toBe(true)
  })
})
