import { describe, expect, it } from 'vitest'
import { refuseBadKinds } from '../../packages/schema/src/entity/kind-problems.ts'
import { relation, relations } from '../../packages/schema/src/fields/relation.ts'
import { text } from '../../packages/schema/src/fields/text.ts'
import { defineKind, type Kind } from '../../packages/schema/src/kinds/define-kind.ts'
import { kinds } from '../../packages/schema/src/kinds/registry.ts'

const told = { label: 'x', description: 'x' }
const kind = (name: string, fields: Kind['fields'] = {}, folder = `${name}s`): Kind => defineKind({ name, folder, label: name, description: name, speaks: false, fields })
const back = (name: string) => ({ name, ...told })

describe('declarations of kinds', () => {
  it('are taken as they are here', () => {
    expect(() => refuseBadKinds(kinds)).not.toThrow()
  })

  it.each([
    ['two of one name', [kind('ship'), kind('ship', {}, 'boats')], 'Two kinds are called "ship".'],
    ['two of one folder', [kind('ship'), kind('boat', {}, 'ships')], 'ship and boat have the folder "ships".'],
    ['the folder of articles', [kind('ship', {}, 'articles')], 'ship: "articles" can be no folder of entities.'],
    ['a name in capitals', [kind('Ship')], 'Ship: expected a name of lower-case words joined by hyphens.'],
    ['a field that every entity has', [kind('ship', { aliases: text(told) })], 'ship.aliases: every entity has that already.'],
    ['a field that is no name', [kind('ship', { 'home-port': text(told) })], 'ship.home-port: expected a name in camelCase.'],
    ['a relation to a kind that is not there', [kind('ship', { port: relation({ ...told, to: 'shop', inverse: back('ships') }) })], 'ship.port: there is no kind "shop". Did you mean "ship"?'],
    ['an inverse that every entity has', [kind('ship', { twin: relation({ ...told, to: 'ship', inverse: back('claims') }) })], 'ship.twin: its inverse cannot be called claims, which every entity has.'],
    ['two inverses of one name', [kind('ship', { a: relation({ ...told, to: 'ship', inverse: back('others') }), b: relation({ ...told, to: 'ship', inverse: back('others') }) })], 'ship.others would be the inverse of ship.a and the inverse of ship.b: one of them needs another name.'],
    ['an inverse called like a field', [kind('ship', { a: relation({ ...told, to: 'ship', inverse: back('a') }) })], 'ship.a would be ship.a and the inverse of ship.a'],
    ['two conditions of one name', [kind('ship', { a: relation({ ...told, to: 'ship' }), b: relations({ ...told, to: 'ship', filterName: 'a' }) })], 'ship: the condition "a" would be of a and b: give one of them a filterName.'],
  ])('are refused with %s', (_what, declared, problem) => {
    expect(() => refuseBadKinds(declared)).toThrow(`The kinds cannot be used:\n  ${problem}`)
  })
})
