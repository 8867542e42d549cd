import { execute } from 'graphql'
import type { Context } from '@whosaid/schema/graphql'
import type { Compile } from '../../packages/server/src/http/lane/known-documents.ts'

/** In the compiler's place, graphql-js itself: what it answers without errors, as JSON. */
export const uncompiled: Compile<Context> = (schema, document, operationName) => ({
  async run(contextValue, variableValues) {
    const result = await execute({ schema, document, operationName, contextValue, variableValues })
    return 'errors' in result && result.errors !== undefined ? undefined : JSON.stringify(result)
  },
})
