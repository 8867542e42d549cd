import type { CodegenConfig } from '@graphql-codegen/cli'

/** From the repository's root: `npx graphql-codegen --config examples/typescript/codegen.ts`. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'examples/typescript/query.graphql',
  generates: {
    'examples/typescript/generated/graphql.ts': {
      plugins: ['typescript-operations'],
      config: {
        strictScalars: true,
        scalars: { URL: 'string', EDTF: 'string', Date: 'string' },
        enumType: 'string-literal',
        immutableTypes: true,
        skipTypename: true,
        useTypeImports: true,
      },
    },
  },
}

export default config
