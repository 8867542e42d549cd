import { describe, expect, it } from 'vitest'
import { Bounded } from '../../../packages/server/src/http/lane/bounded.ts'

describe('a bounded memory', () => {
  it('holds no more bytes than it may, those asked for last', () => {
    const memory = new Bounded<number>({ bytes: 10_000 })
    for (let number = 0; number < 1000; number++) {
      memory.set(`key ${number}`, number, 1000)
      memory.get('key 0')
      expect(memory.bytes).toBeLessThanOrEqual(10_000)
    }
    expect([memory.get('key 0'), memory.get('key 1'), memory.get('key 999')]).toEqual([0, undefined, 999])
    expect(memory.size).toBeGreaterThan(4)
  })

  it('counts keys', () => {
    const memory = new Bounded<number>({ bytes: 10_000 })
    for (let number = 0; number < 100; number++) memory.set(`${'k'.repeat(1000)}${number}`, number, 0)
    expect(memory.size).toBeLessThan(5)
  })

  it('does not take what is larger than one entry may be, and pushes nothing out for it', () => {
    const memory = new Bounded<number>({ bytes: 10_000, bytesEach: 2000 })
    memory.set('small', 1, 100)
    memory.set('enormous', 2, 5000)
    expect([memory.get('small'), memory.get('enormous'), memory.size]).toEqual([1, undefined, 1])
  })

  it('forgets what has grown beyond that', () => {
    const memory = new Bounded<number>({ bytes: 10_000, bytesEach: 2000 })
    memory.set('key', 1, 100)
    memory.set('key', 2, 5000)
    expect([memory.get('key'), memory.bytes]).toEqual([undefined, 0])
  })

  it('counts an entry set anew once', () => {
    const memory = new Bounded<number>({ bytes: 10_000, entries: 3 })
    for (let number = 0; number < 10; number++) memory.set('key', number, 100)
    const { bytes } = memory
    memory.delete('key')
    expect([bytes < 1000, memory.bytes]).toEqual([true, 0])
  })

  it('holds no more entries than it may', () => {
    const memory = new Bounded<number>({ bytes: 1e9, entries: 3 })
    for (const key of ['a', 'b', 'c', 'd']) memory.set(key, 1, 0)
    expect([memory.size, memory.get('a')]).toEqual([3, undefined])
  })
})
