import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  CompletionRequest, ConfigurationRequest, createProtocolConnection, DidOpenTextDocumentNotification, ExitNotification, HoverRequest, InitializedNotification,
  InitializeRequest, PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
  type CompletionItem, type Diagnostic, type Hover, type ProtocolConnection,
} from 'vscode-languageserver-protocol/node'
import { REPOSITORY } from './real-content.ts'

const SERVER = join(REPOSITORY, 'node_modules/yaml-language-server/bin/yaml-language-server')
/** What an editor is set to; schemas of the network are off, so that only the file's first line says which schema is its own. */
const SETTINGS = { yaml: { validate: true, hover: true, completion: true, schemaStore: { enable: false, url: '' } }, http: {}, editor: {}, '[yaml]': {} }

/** In a text: where the cursor stands. */
export const CURSOR = '▸'

/** The YAML language server that editors run, asked over its own protocol. */
export class LanguageServer {
  readonly #folder: string
  readonly #connection: ProtocolConnection
  readonly #child
  readonly #told = new Map<string, (found: readonly Diagnostic[]) => void>()

  private constructor(folder: string) {
    this.#folder = folder
    this.#child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#connection = createProtocolConnection(new StreamMessageReader(this.#child.stdout), new StreamMessageWriter(this.#child.stdin))
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ section }) => SETTINGS[section as keyof typeof SETTINGS] ?? null))
    this.#connection.onRequest(RegistrationRequest.type, () => {})
    this.#connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => this.#told.get(uri)?.(diagnostics))
    this.#connection.listen()
  }

  static async start(folder: string): Promise<LanguageServer> {
    const server = new LanguageServer(folder)
    const rootUri = pathToFileURL(folder).href
    const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } }, hover: {}, publishDiagnostics: {} }, workspace: { configuration: true } }
    await server.#connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri, capabilities, workspaceFolders: [{ uri: rootUri, name: 'content' }] })
    await server.#connection.sendNotification(InitializedNotification.type, {})
    return server
  }

  /** What the editor underlines in a file with this text. */
  async diagnostics(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.#uri(file)
    const told = new Promise<readonly Diagnostic[]>((resolve) => this.#told.set(uri, resolve))
    await this.#open(uri, text)
    return told
  }

  /** What the editor offers at the cursor. */
  async completions(file: string, text: string): Promise<readonly CompletionItem[]> {
    const at = await this.#openAtCursor(file, text)
    const found = await this.#connection.sendRequest(CompletionRequest.type, at)
    return found === null ? [] : Array.isArray(found) ? found : found.items
  }

  /** What the editor shows about what is at the cursor. */
  async hover(file: string, text: string): Promise<string> {
    const at = await this.#openAtCursor(file, text)
    const found: Hover | null = await this.#connection.sendRequest(HoverRequest.type, at)
    return found === null ? '' : JSON.stringify(found.contents)
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type)
    await this.#connection.sendNotification(ExitNotification.type)
    this.#connection.dispose()
    this.#child.kill()
  }

  #uri(file: string): string {
    return pathToFileURL(join(this.#folder, file)).href
  }

  async #open(uri: string, text: string): Promise<void> {
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: 'yaml', version: 1, text } })
  }

  async #openAtCursor(file: string, marked: string): Promise<{ textDocument: { uri: string }; position: { line: number; character: number } }> {
    const before = marked.slice(0, marked.indexOf(CURSOR)).split('\n')
    const uri = this.#uri(file)
    await this.#open(uri, marked.replace(CURSOR, ''))
    return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } }
  }
}
