import { defineKind } from './define-kind.ts'

export default defineKind({
  name: 'topic',
  label: 'Topic',
  folder: 'topics',
  description: 'An idea, a group of people, a thing: what no other kind fits.',
  speaks: false,
  fields: {},
})
