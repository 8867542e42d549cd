import { describe, expect, it } from 'vitest'
import { readText } from '../../packages/draft/src/reading/reading.ts'
import { english } from '../../packages/draft/src/index.ts'

const quoted = (text: string): string[] => readText(text, english.hints).paragraphs.flatMap(({ quotations }) => quotations.map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd)))
const sentences = (text: string): string[] => readText(text, english.hints).paragraphs.flatMap((paragraph) => paragraph.sentences.map(({ start, end }) => text.slice(start, end)))

describe('quotation marks', () => {
  it.each([
    ['“One,” she said.', ['One,']],
    ['"One," she said. "Two."', ['One,', 'Two.']],
    ['“One," she said, mixing them.', ['One,']],
    ["'One,' she said of the boys' club.", ['One,']],
    ["She said it wasn't the boys' club.", []],
    ['“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    ['«Uno», dijo. „Zwei“, sagte er.', ['Uno', 'Zwei']],
    ['It measures 6" across.', []],
    ["In the '90s it rained.", []],
    ['“One.\n\n“Two,” she said.', ['One.', 'Two,']],
  ])('are paired in %j', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('without a partner are told of', () => {
    const { unpaired } = readText('“One, she said.\n\nNobody answered.', english.hints)
    expect(unpaired).toEqual([0])
  })
})

describe('sentences', () => {
  it.each([
    ['Mr. Keel left. It rained.', ['Mr. Keel left.', 'It rained.']],
    ['J. Keel of the U.S. Navy left at 10 a.m. It rained.', ['J. Keel of the U.S. Navy left at 10 a.m. It rained.']],
    ['“Is it over?” Keel asked. It was.', ['“Is it over?” Keel asked.', 'It was.']],
    ['“It is over.” The mayor left the room at noon.', ['“It is over.”', 'The mayor left the room at noon.']],
    ['“It rained. It snowed,” she said.', ['“It rained. It snowed,” she said.']],
  ])('end where they end in %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
