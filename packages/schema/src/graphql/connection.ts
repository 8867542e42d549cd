import type { InterfaceRef, ObjectRef } from '@pothos/core'
import { after, all, type Answer } from '../answer.ts'
import { UnknownKey, type Listing, type Listings, type Page, type PageRequest } from '../store.ts'
import { builder, type Context, type FieldMap, type FieldsOn, type SchemaTypes } from './builder.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { badInput } from './errors.ts'
import { present } from './present.ts'

const DEFAULT_PAGE = 20
export const LARGEST_PAGE = 100

/** What a client asks of a connection. */
export interface ConnectionArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** A connection before anything of it has been read but its page. */
export interface Connection<L extends Listing = Listing> {
  readonly request: PageRequest<L>
  readonly page: Page<L>
}

/** An item of a connection, and the connection it stands in. */
export interface Edge<L extends Listing> {
  readonly connection: Connection<L>
  readonly node: Listings[L]['record']
}

const pageInfo = builder.objectRef<Connection>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether items follow the page.', resolve: ({ page }) => page.hasNextPage }),
    hasPreviousPage: t.boolean({ description: 'Whether items precede the page.', resolve: ({ page }) => page.hasPreviousPage }),
    startCursor: t.string({
      nullable: true,
      description: 'Of the first item; null on an empty page.',
      resolve: (connection, _args, context) => cursorOf(connection, connection.page.items[0], context),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Of the last item; null on an empty page.',
      resolve: (connection, _args, context) => cursorOf(connection, connection.page.items.at(-1), context),
    }),
  }),
})

const keyOf = (record: Listings[Listing]['record']): string => ('key' in record ? record.key : record.slug)

function cursorOf(connection: Connection, record: Listings[Listing]['record'] | undefined, { read }: Context): string | null {
  if (record === undefined) return null
  const { listing, order } = connection.request
  return toCursor({ listing, order, version: read.content.version }, keyOf(record))
}

interface ConnectionOptions<L extends Listing> {
  readonly listing: L
  readonly name: string
  /** The type of its nodes, and how to come from a record to one where the two differ. */
  readonly node: ObjectRef<SchemaTypes, unknown> | InterfaceRef<SchemaTypes, unknown>
  readonly read?: (record: Listings[L]['record'], context: Context) => Answer<object | null>
  /** More fields on an edge, such as how often its node occurs. */
  readonly edgeFields?: (t: FieldsOn<Edge<L>>) => FieldMap
}

/** Makes the connection and edge types of a listing. */
export function connectionType<L extends Listing>({ listing, name, node, read, edgeFields }: ConnectionOptions<L>) {
  const nodeOf = (record: Listings[L]['record'], context: Context) => (read === undefined ? record : present(read(record, context), keyOf(record))) as never

  const edge = builder.objectRef<Edge<L>>(`${name}Edge`).implement({
    description: `An item of a list, and where it stands.`,
    fields: (t) => ({
      cursor: t.string({ description: 'For after and before.', resolve: ({ connection, node: record }, _args, context) => cursorOf(connection as never, record, context) ?? '' }),
      node: t.field({ type: node as never, description: 'The item.', resolve: ({ node: record }, _args, context) => nodeOf(record, context) }),
      ...edgeFields?.(t as never),
    }),
  })
  const connection = builder.objectRef<Connection<L>>(`${name}Connection`)
  return connection.implement({
    description: `A page of a list, by Relay's cursor connections: 20 items when neither first nor last is given, ${LARGEST_PAGE} at most.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The items with their cursors.', resolve: (from) => from.page.items.map((item) => ({ connection: from, node: item })) }),
      nodes: t.field({ type: [node] as never, description: 'The items alone.', resolve: (from, _args, context) => all(from.page.items.map((record) => nodeOf(record, context))) as never }),
      pageInfo: t.field({ type: pageInfo, description: 'Where the page stands in the list.', resolve: (from) => from as unknown as Connection }),
      totalCount: t.int({
        description: 'How many items the whole list has, under the same filter.',
        resolve: ({ request }, _args, { read }) => read.count({ listing, filter: request.filter }),
      }),
    }),
  })
}

/** The arguments every connection takes. */
export function pageArguments<Parent>(t: FieldsOn<Parent>) {
  return {
    first: t.arg.int({ required: false, description: `How many from the start: 0 to ${LARGEST_PAGE}.` }),
    after: t.arg.string({ required: false, description: 'Cursor of the item before the page.' }),
    last: t.arg.int({ required: false, description: `How many from the end: 0 to ${LARGEST_PAGE}.` }),
    before: t.arg.string({ required: false, description: 'Cursor of the item after the page.' }),
  }
}

/**
 * Reads the page that a client asks for.
 * @throws BAD_PAGE_SIZE or BAD_CURSOR errors that name the argument and the accepted form
 */
export function connect<L extends Listing>(
  { read }: Context, listing: L, filter: Listings[L]['filter'], order: Listings[L]['order'], args: ConnectionArgs,
): Answer<Connection<L>> {
  const frame = { listing, order, version: read.content.version }
  const request: PageRequest<L> = {
    listing,
    filter,
    order,
    ...slice(args),
    ...(typeof args.after === 'string' && { after: fromCursor(frame, 'after', args.after) }),
    ...(typeof args.before === 'string' && { before: fromCursor(frame, 'before', args.before) }),
  }
  const refuse = (error: unknown): never => {
    if (error instanceof UnknownKey) throw badInput('BAD_CURSOR', 'The cursor names an item that this content does not hold. Start again without it.')
    throw error
  }
  try {
    const page = read.page(request)
    return after(page instanceof Promise ? page.catch(refuse) : page, (found) => ({ request, page: found }))
  } catch (error) {
    return refuse(error)
  }
}

function slice({ first, last }: ConnectionArgs): { take: number; from: 'start' | 'end' } {
  if (typeof first === 'number' && typeof last === 'number') throw badInput('BAD_PAGE_SIZE', 'first and last: give one of them, not both.')
  if (typeof last === 'number') return { take: size('last', last), from: 'end' }
  return { take: size('first', first ?? DEFAULT_PAGE), from: 'start' }
}

function size(argument: 'first' | 'last', value: number): number {
  if (value < 0 || value > LARGEST_PAGE) throw badInput('BAD_PAGE_SIZE', `${argument}: ${value} is not from 0 to ${LARGEST_PAGE}.`)
  return value
}
