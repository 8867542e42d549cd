import { expect, it } from 'vitest'
import { said } from '../understood.ts'

it.each([
  ['“We saw it coming,” said Marta Keel, a deckhand.', ['“We saw it coming,” Marta Keel (quote-verb)']],
  ['Marta Keel, who runs the port, told reporters: "It is over."', ['“It is over.” Marta Keel (quote-verb)']],
    ["'We lost,' admitted the captain, Davit Oran. 'We were slow.'", ['“We lost,” Davit Oran (quote-verb)', '“We were slow.” Davit Oran (quote-alone)']],
  ['“No,” the union’s head, Ivo Brandt, replied.', ['“No,” Ivo Brandt (quote-verb)']],
  ['“It rained,” he went on.', ['“It rained,” he (quote-verb)']],
  ['“It rained,” said the neighbour across the river, Marta Keel.', ['“It rained,” Marta Keel (quote-verb)']],
  ['“No,” said a spokesman for the prime minister, Marta Keel.', ['“No,” a spokesman for the prime minister (quote-verb)']],
])('reads %j', (text, expected) => {
  expect(said(text)).toEqual(expected)
})
