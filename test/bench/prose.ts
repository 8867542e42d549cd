import type { Random } from './random.ts'

const GIVEN = ['Ada', 'Bruno', 'Celia', 'Dmitri', 'Edda', 'Farid', 'Greta', 'Hamza', 'Ines', 'Jonas', 'Katya', 'Leon', 'Mira', 'Nils', 'Olga', 'Pavel', 'Rosa', 'Sami', 'Tove', 'Yusuf']
const FAMILY = ['Achterberg', 'Bellamy', 'Castellan', 'Drummond', 'Eklund', 'Fairweather', 'Gavrilov', 'Hollister', 'Ibarra', 'Jorgensen', 'Kovacs', 'Lindqvist', 'Marchetti', 'Norcross', 'Okafor', 'Pettersen', 'Quennell', 'Rahimi', 'Sandoval', 'Thackeray']
const PLACE = ['Alder', 'Brim', 'Carrow', 'Dunn', 'Elver', 'Fenn', 'Gorse', 'Harrow', 'Inver', 'Kestrel', 'Lorn', 'Marl', 'Nether', 'Oster', 'Penn', 'Quarry', 'Raven', 'Stour', 'Thorn', 'Wick']
const LIES = ['bridge', 'field', 'ford', 'haven', 'holm', 'mouth', 'stead', 'ton', 'wick', 'worth']
const BODY = ['Harbour Authority', 'Water Board', 'Ministry of Works', 'Institute for Land Use', 'Chamber of Trade', 'Dockers’ Union', 'Railway Company', 'Fire Service']
const THING = ['budget', 'dam', 'election', 'evacuation', 'ferry line', 'flood', 'grain harvest', 'hospital', 'inquiry', 'land register', 'mine', 'pipeline', 'power station', 'refinery', 'school reform', 'tariff', 'tunnel', 'vote']
const ADJECTIVE = ['disputed', 'costly', 'long-delayed', 'half-finished', 'unexpected', 'provisional', 'much-criticised', 'carefully planned', 'poorly documented', 'widely supported']
const VERB = ['would slow down', 'had already doubled', 'was holding back', 'has never reflected', 'could soon outgrow', 'had not been meant to replace', 'was going to depend on', 'has kept pace with']
const REASON = [
  'because the figures that were published in spring left out everyone who had moved away',
  'after two months in which neither the council nor the company had answered the letters of the people living there',
  'although the survey on which this rests was made before the river had reached its highest level',
  'since no other body had been asked to look at the accounts of the three years in question',
  'while the engineers who inspected the site in autumn had come to a far more cautious conclusion',
]
const AND_SO = ['and that much of it will have to be paid for twice', 'and that nobody had been warned in time', 'which leaves the poorer districts without any connection at all', 'which is more than in all the years before']

/** A name and what stands for it in a file's name. */
export interface Named {
  readonly slug: string
  readonly name: string
}

const named = (name: string, number: number): Named => ({
  name,
  slug: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')}-${number}`,
})

export const person = (random: Random, number: number): Named => named(`${random.pick(GIVEN)} ${random.pick(FAMILY)}`, number)
export const place = (random: Random, number: number): Named => named(`${random.pick(PLACE)}${random.pick(LIES)}`, number)
export const organization = (random: Random, number: number): Named => named(`${random.pick(PLACE)}${random.pick(LIES)} ${random.pick(BODY)}`, number)
export const topic = (random: Random, number: number): Named => named(`${random.pick(PLACE)}${random.pick(LIES)} ${random.pick(THING)}`, number)
export const event = (random: Random, number: number): Named => named(`Opening of the ${random.pick(PLACE)}${random.pick(LIES)} ${random.pick(THING)}`, number)

const LONGEST = 40

/** A proposition of 20 to 40 words. */
export function proposition(random: Random, about: string): string {
  const words = `The ${random.pick(ADJECTIVE)} ${random.pick(THING)} near ${about} ${random.pick(VERB)} the ${random.pick(ADJECTIVE)} ${random.pick(THING)}, ${random.pick(REASON)}`
  const more = `${words}, ${random.pick(AND_SO)}`
  return `${random.chance(0.5) && more.split(' ').length <= LONGEST ? more : words}.`
}

export const headline = (random: Random, about: string): string => `${about}: ${random.pick(ADJECTIVE)} ${random.pick(THING)} divides council and engineers`
export const thing = (random: Random): string => random.pick(THING)

/** Words that a search can be made of. */
export const familyName = (random: Random): string => random.pick(FAMILY)
export const reasonWord = (random: Random): string => random.pick(random.pick(REASON).split(' ').filter((word) => word.length > 4))
