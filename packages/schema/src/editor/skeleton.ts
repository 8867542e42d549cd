import { stringify } from 'yaml'
import { ARTICLE_FOLDER } from '../content/list.ts'
import { formatFile } from '../format/format.ts'
import type { SourceText } from '../anchor/document.ts'
import type { Kind } from '../kinds/define-kind.ts'
import { FILE_TYPES, jsonSchemaOf, type FileType, type JsonSchema } from './json-schema.ts'

export interface ArticleFacts {
  readonly slug: string
  readonly title: string
  readonly titleIsEditorial: boolean
  readonly language: string
  /** The day it is entered here, `2026-11-22`. */
  readonly recorded: string
  readonly source: SourceText
}

/** A new entity's file: its name, and every other key that the kind has in a comment with what it is for. */
export const entitySkeleton = ({ name: kind, folder }: Kind, slug: string, name: string): string => skeleton(typeOf(kind), folder, slug, { name })

/** A new article's file: what is known of it, and every other key in a comment. It is valid, and has no claims yet. */
export function articleSkeleton({ slug, source, titleIsEditorial, ...facts }: ArticleFacts): string {
  const { sha256, codePoints, paragraphs } = source
  return skeleton(typeOf('article'), ARTICLE_FOLDER, slug, {
    ...facts,
    ...(titleIsEditorial && { titleIsEditorial }),
    summary: 'To be written.',
    source: { sha256, length: codePoints.length, paragraphs: paragraphs.length, furniture: [] },
  })
}

function typeOf(name: string): FileType {
  const type = FILE_TYPES.find((type) => type.name === name)
  if (type === undefined) throw new Error(`no file type is named ${name}`)
  return type
}

function skeleton(type: FileType, folder: string, slug: string, given: Readonly<Record<string, unknown>>): string {
  const schema = jsonSchemaOf(type)
  const head = `# ${schema.description ?? ''} Keys behind a # are not given; take away the # of those that you fill in.\n`
  const keys = Object.entries(schema.properties ?? {}).map(([key, own]) => {
    const about = `# ${meaning(own)}\n`
    if (Object.hasOwn(given, key)) return about + written(key, given[key], own)
    return about + sample(key, own).map((line) => `# ${line}\n`).join('')
  })
  const { text, problems } = formatFile({ path: slug, folder, slug }, [head, ...keys].join('\n'))
  if (problems.length > 0) throw new Error(`the skeleton of ${type.name} is not valid: ${problems.map(({ message }) => message).join(' ')}`)
  return text
}

/** A key with its value; that of a map with what each of its keys is for. */
function written(key: string, value: unknown, { properties = {} }: JsonSchema): string {
  if (typeof value !== 'object' || value === null) return stringify({ [key]: value }, { lineWidth: 0 })
  const lines = Object.entries(value).map(([inner, own]) => `  ${inner}: ${typeof own === 'string' ? own : JSON.stringify(own)} # ${meaning(properties[inner] ?? {})}\n`)
  return `${key}:\n${lines.join('')}`
}

const MOST_WORDS = 10

/** What a key is for, with the words that it takes. */
function meaning({ description = '', enum: words = [] }: JsonSchema): string {
  return words.length === 0 || words.length > MOST_WORDS ? description : `${description} One of ${words.join(', ')}.`
}

/** A key as it would be written, all keys below it included, each with what it is for behind it. */
function sample(key: string, schema: JsonSchema): string[] {
  const form = writtenAs(schema)
  const item = form.items && writtenAs(form.items)
  if (form.properties !== undefined) return [`${key}:`, ...samples(form).map((line) => `  ${line}`)]
  if (item?.properties !== undefined) return [`${key}:`, ...samples(item).map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`)]
  return [`${key}: ${item === undefined ? value(form) : `[${value(item)}]`}`]
}

function samples({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const [first = '', ...rest] = sample(key, schema)
    return [`${first}  # ${required.includes(key) ? 'Required. ' : ''}${meaning(schema)}`, ...rest]
  })
}

/** The first of the forms in which something can be written. */
const writtenAs = (schema: JsonSchema): JsonSchema => {
  const [first] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null')
  return first === undefined ? schema : { ...writtenAs(first), ...(schema.anyOf?.some(({ $ref }) => $ref !== undefined) === true && { examples: ['slug'] }) }
}

function value({ examples, enum: words, type, pattern }: JsonSchema): string {
  const example = examples?.[0] ?? words?.[0]
  if (example !== undefined) return typeof example === 'string' ? example : JSON.stringify(example)
  if ([type].flat().includes('boolean')) return 'true'
  if ([type].flat().some((name) => name === 'integer' || name === 'number')) return '1'
  return pattern === undefined ? '…' : 'slug'
}
