import { withinFile } from './check.ts'

/** What is marked as inferred is there, and coordinates name where they were read. */
export const inferenceWithoutFact = withinFile(({ articles, entities }, report) => {
  for (const { file, entry } of articles) {
    if (entry.publisherIsInferred && entry.publisher === null) {
      report('inference-without-fact', file, ['publisherIsInferred'], 'No publisher is given; expected one, or publisherIsInferred left out.')
    }
  }
  for (const { file, fields } of entities) {
    const given = ['latitude', 'longitude', 'coordinatesFrom'].filter((name) => fields[name] !== undefined)
    if (given.length !== 0 && given.length !== 3) {
      report('inference-without-fact', file, [given[0] ?? ''], `Only ${given.join(' and ')} given; expected latitude, longitude and coordinatesFrom together, or none.`)
    }
  }
})
