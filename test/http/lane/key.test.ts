import { describe, expect, it } from 'vitest'
import { Answer } from '../../../packages/server/src/http/lane/answer.ts'
import { KeptAnswers, type Kept } from '../../../packages/server/src/http/lane/kept-answers.ts'
import { keyFor, type Key } from '../../../packages/server/src/http/lane/key.ts'
import { memoryStore } from '../../../packages/server/src/store/memory/store.ts'
import { fixtureModel } from '../../support/content-fixture.ts'

const store = memoryStore(fixtureModel())
const kept = (text: string): Kept => ({ answer: new Answer(200, {}, Buffer.from(text)), version: store.content.version, named: false, operation: undefined })
const keyOf = (line: string, body = ''): Key => keyFor(line, Buffer.from(body))

function keeping(): KeptAnswers {
  const answers = new KeptAnswers()
  answers.turnTo(store)
  return answers
}

describe('an answer is found by its key', () => {
  it('from the second time on that it is asked for', () => {
    const [answers, own] = [keeping(), kept('{}')]
    expect([answers.keep(keyOf('a', 'b'), own, store), answers.find(keyOf('a', 'b'))]).toEqual([false, undefined])
    expect([answers.keep(keyOf('a', 'b'), own, store), answers.find(keyOf('a', 'b'))]).toEqual([true, own])
  })

  it('and by no other of the same fingerprint', () => {
    const [answers, own] = [keeping(), kept('{}')]
    for (let time = 0; time < 2; time++) answers.keep(keyOf('a', 'b'), own, store)
    const { fingerprint } = keyOf('a', 'b')
    expect([{ ...keyOf('a', 'c'), fingerprint }, { ...keyOf('b', 'b'), fingerprint }].map((key) => answers.find(key))).toEqual([undefined, undefined])
  })

  it('whose bytes are its own, and count', () => {
    const [answers, body] = [keeping(), Buffer.from('body')]
    for (let time = 0; time < 2; time++) answers.keep(keyFor('a', body), kept('{}'), store)
    body.fill(0)
    expect(answers.find(keyOf('a', 'body'))).toBeDefined()
    const small = answers.bytes
    for (let time = 0; time < 2; time++) answers.keep(keyOf('a', 'x'.repeat(10_000)), kept('{}'), store)
    expect(answers.bytes - 2 * small).toBeGreaterThan(9_900)
  })

  it('a line and a body that run together are two keys', () => {
    const answers = keeping()
    for (let time = 0; time < 2; time++) answers.keep(keyOf('ab', 'c'), kept('{}'), store)
    expect(keyOf('ab', 'c').fingerprint).toBe(keyOf('a', 'bc').fingerprint)
    expect(answers.find(keyOf('a', 'bc'))).toBeUndefined()
  })
})
