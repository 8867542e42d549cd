import { describe, expect, it } from 'vitest'
import { fold, search } from '../../packages/site/browser/search.ts'

const entries = ['Zoë Kréjci', 'نورا الهاشمي', '窒素と藻', 'The fire at Quay Seven', 'Firearms'].map((text) => ({ item: { text }, words: fold(`${text} ${text === 'Firearms' ? 'quay' : ''}`) }))
const find = (query: string): readonly string[] => search(entries, query).map(({ text }) => text)

describe('the search of the site', () => {
  it('finds by the beginnings of words, all of them, in any order', () => {
    expect(find('sev fir')).toEqual(['The fire at Quay Seven'])
    expect(find('ire')).toEqual([])
  })

  it('puts first what is called so', () => {
    expect(find('quay fire')).toEqual(['The fire at Quay Seven', 'Firearms'])
  })

  it('minds neither case nor diacritics, and any script', () => {
    expect(find('ZOE krejci')).toEqual(['Zoë Kréjci'])
    expect(find('الهاشمي')).toEqual(['نورا الهاشمي'])
    expect(find('藻')).toEqual(['窒素と藻'])
  })

  it('finds everything without a word', () => {
    expect(find(' … ')).toHaveLength(5)
  })
})
