import { afterEach, describe, expect, it } from 'vitest'
import { MAX_LAG_MS, MAX_WAITING } from '../../packages/server/src/http/limits.ts'
import { Pressure } from '../../packages/server/src/http/pressure.ts'

let now = 0
const made: Pressure[] = []
afterEach(() => made.splice(0).forEach((pressure) => pressure.close()))

/** Its clock stands still, and its timer is not waited for. */
function pressure(queue?: { wait: number; look(): void }): Pressure {
  now = 0
  const one = new Pressure(queue, () => now)
  made.push(one)
  return one
}

/** Requests that arrive one after the other and are answered at once, each in so long, or sent away. @returns how many were answered */
function arrive(one: Pressure, count: number, milliseconds: number): number {
  let answered = 0
  for (let each = 0; each < count; each++) {
    if (!one.admits()) continue
    answered++
    now += milliseconds
    one.end()
  }
  return answered
}

describe('pressure', () => {
  it('is too high while a crowd’s requests are answered one after the other and more are late', () => {
    const answered = arrive(pressure(), 200, 10)
    expect(answered).toBeGreaterThan(MAX_LAG_MS / 10)
    expect(answered).toBeLessThan(MAX_LAG_MS / 10 + 10)
  })

  it('stays so until few arrive, or things are nearly on time', () => {
    const one = pressure()
    arrive(one, 200, 10)
    one.tick()
    expect(arrive(one, 20, 10)).toBe(0)
    now += 50 + MAX_LAG_MS / 5
    one.tick()
    expect(arrive(one, 20, 10)).toBe(0)
    now += 50 + MAX_LAG_MS / 20
    one.tick()
    expect(arrive(one, 20, 10)).toBe(20)
  })

  it('is not what one long piece of work makes', () => {
    const one = pressure()
    one.admits()
    now += 10 * MAX_LAG_MS
    expect(one.lag).toBeGreaterThan(MAX_LAG_MS)
    one.tick()
    expect(arrive(one, 100, 0.1)).toBe(100)
  })

  it('is too high while connections wait too long to be taken, until hardly any does', () => {
    const queue = { wait: MAX_LAG_MS + 1, looks: 0, look: () => void queue.looks++ }
    const one = pressure(queue)
    expect(one.admits()).toBe(false)
    queue.wait = MAX_LAG_MS / 2
    one.tick()
    expect(one.admits()).toBe(false)
    queue.wait = MAX_LAG_MS / 20
    one.tick()
    expect(one.admits()).toBe(true)
    expect(queue.looks).toBe(2)
  })

  it('is too high while more are under way than may be', () => {
    const one = pressure()
    for (let count = 0; count < MAX_WAITING; count++) expect(one.admits()).toBe(true)
    expect(one.admits()).toBe(false)
    one.end()
    expect(one.admits()).toBe(true)
  })
})
