import { GraphQLError, Kind, parse, validate, visit, type ASTNode, type DocumentNode, type GraphQLSchema } from 'graphql'
import { clientError } from './client-error.ts'
import { DOCUMENT_PARTS, MAX_MISTAKES, MAX_TOKENS } from './limits.ts'

/** What a document is made of, as it counts towards its size. */
const PARTS: Readonly<Record<string, keyof typeof DOCUMENT_PARTS>> = {
  [Kind.FIELD]: 'fields',
  [Kind.DIRECTIVE]: 'directives',
  [Kind.FRAGMENT_DEFINITION]: 'fragments',
  [Kind.FRAGMENT_SPREAD]: 'spreads',
  [Kind.INLINE_FRAGMENT]: 'spreads',
  [Kind.OPERATION_DEFINITION]: 'operations',
  [Kind.VARIABLE_DEFINITION]: 'variables',
}

/**
 * Reads a document.
 * @throws GraphQLError for what is no GraphQL, and TOO_LARGE for more than any client needs: what comes after reading takes time that grows with the square of some parts
 */
export function readDocument(query: string): DocumentNode {
  const document = parsed(query)
  const counts = { fields: 0, directives: 0, fragments: 0, spreads: 0, operations: 0, variables: 0 }
  visit(document, {
    enter({ kind }: ASTNode) {
      const part = PARTS[kind]
      if (part === undefined || ++counts[part] <= DOCUMENT_PARTS[part]) return
      throw clientError(400, 'TOO_LARGE', `The query has more than ${DOCUMENT_PARTS[part]} ${part}. Ask in several queries.`, { limit: DOCUMENT_PARTS[part] })
    },
  })
  return document
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS })
  } catch (error) {
    // graphql-js has no code for it: the sentence is all that tells this error from others of its syntax.
    if (error instanceof GraphQLError && error.message.includes(`${MAX_TOKENS} tokens`)) {
      throw clientError(400, 'TOO_LARGE', `The query has more than ${MAX_TOKENS} words and signs. Ask in several queries.`, { limit: MAX_TOKENS })
    }
    throw error
  }
}

/** What is wrong with a document that could be read, the first few mistakes. */
export const validateDocument = (schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] => validate(schema, document, undefined, { maxErrors: MAX_MISTAKES })
