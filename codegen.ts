import type { CodegenConfig } from '@graphql-codegen/cli'

/** The site's types: what its documents ask for, as the printed schema answers. `--check` exits 1 when the output is stale. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'packages/site/queries/*.graphql',
  generates: {
    'packages/site/src/generated/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // A scalar without an entry here is an error, not `any`.
        strictScalars: true,
        scalars: { URL: 'string', EDTF: 'string', Date: 'string' },
        enumType: 'string-literal',
        immutableTypes: true,
        mergeFragmentTypes: true,
        skipTypename: true,
        useTypeImports: true,
        optimizeDocumentNode: true,
      },
    },
  },
}

export default config
