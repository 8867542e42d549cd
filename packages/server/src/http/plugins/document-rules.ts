import type { Plugin } from 'graphql-yoga'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { readDocument, validateDocument } from '../document.ts'

/** Has documents read and checked within their limits. */
export function useDocumentRules(): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: unknown) => readDocument(String(source)))
    },
    onValidate({ setValidationFn }) {
      setValidationFn((schema: GraphQLSchema, document: DocumentNode) => validateDocument(schema, document))
    },
  }
}
