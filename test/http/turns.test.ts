import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, it } from 'vitest'
import { MAX_WAITING_OF_ONE, TURN_COST } from '../../packages/server/src/http/limits.ts'
import { Turns } from '../../packages/server/src/http/turns.ts'

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  it('are not waited for by a client that has had little', () => {
    const turns = new Turns()
    let runs = 0
    for (let count = 0; count < 10; count++) {
      turns.take('a', () => runs++)
      turns.had('a', TURN_COST / 20)
    }
    expect(runs).toBe(10)
  })

  it('come to a client that has had its part one by one, while others are not held up', async () => {
    const turns = new Turns()
    const ran: string[] = []
    const costly = (name: string) => () => {
      ran.push(name)
      turns.had('greedy', TURN_COST)
    }
    for (const name of ['1', '2', '3']) turns.take('greedy', costly(name))
    expect(ran).toEqual(['1'])
    turns.take('other', () => ran.push('other'))
    expect(ran).toEqual(['1', 'other'])
    await nextTurn()
    expect(ran).toEqual(['1', 'other', '2'])
    await nextTurn()
    expect(ran).toEqual(['1', 'other', '2', '3'])
  })

  it('begin anew for whoever has waited', async () => {
    const turns = new Turns()
    turns.had('a', TURN_COST)
    await nextTurn()
    let ran = false
    turns.take('a', () => (ran = true))
    expect(ran).toBe(true)
  })

  it('are not promised to more of one client than can wait', async () => {
    const turns = new Turns()
    turns.had('a', TURN_COST)
    let runs = 0
    const taken = Array.from({ length: MAX_WAITING_OF_ONE + 5 }, () => turns.take('a', () => runs++))
    expect(taken.filter(Boolean)).toHaveLength(MAX_WAITING_OF_ONE)
    for (let turn = 0; turn < MAX_WAITING_OF_ONE + 5; turn++) await nextTurn()
    expect(runs).toBe(MAX_WAITING_OF_ONE)
  })

  it('keep each request’s own context', async () => {
    const turns = new Turns()
    const context = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    turns.had('a', TURN_COST)
    context.run('first', () => turns.take('a', () => seen.push(context.getStore())))
    context.run('second', () => turns.take('a', () => seen.push(context.getStore())))
    await nextTurn()
    await nextTurn()
    expect(seen).toEqual(['first', 'second'])
  })
})
