import { expect, it } from 'vitest'
import { understood } from './understood.ts'

const speakers = (text: string): string[] => understood(text).utterances.map(({ speaker }) => speaker.name)

it.each([
  ['Ilvane Keel has fished since she was a girl. Tom Brandt buys the fish. “It is late,” she said.', ['Ilvane Keel']],
  ['Marta Keel said it rained. A spokesman said it snowed. “It did both,” he said.', ['Marta Keel', 'A spokesman', 'A spokesman']],
  ['Marta Keel asked whether he had looked. He had not, Ivo Brandt said.', ['Marta Keel', 'Ivo Brandt']],
  ['Tarn Foods warned of losses, the Tarn Courier wrote. It said that prices would rise.', ['Tarn Courier', 'Tarn Courier']],
  ['The foreman, Ivo Brandt, left. The owner was warned by his foreman that it would burn.', ['Ivo Brandt']],
  ['“You will see,” said Novak. “It is over,” grinned the 24-year-old.', ['Novak', 'Novak']],
    ['Officer Ivo Brandt recommended that it close. The council disputes this. Its legal officer says nobody knew.', ['Ivo Brandt', 'Its legal officer']],
    ['According to the Tarn Courier, the pier had closed. It was gone, the newspaper said.', ['Tarn Courier', 'Tarn Courier']],
    ['Marta Keel wrote to families the same evening. “The class is small,” the letter reads.', ['Marta Keel']],
    ['Someone at the back shouted that it was over.', ['Someone at the back']],
    ['Ivo Brandt said the money came from an aunt. The aunt said it had not.', ['Ivo Brandt', 'The aunt']],
])('are read in %j', (text, expected) => {
  expect(speakers(text)).toEqual(expected)
})
