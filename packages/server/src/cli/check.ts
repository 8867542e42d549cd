import { ContentError, inspectContent } from '@whosaid/schema'
import type { Command } from 'commander'
import { CONTENT, shownPath, userPath } from './paths.ts'
import { run, say } from './report.ts'

function check({ content }: { content: string }): void {
  const { files, problems } = inspectContent(userPath(content), shownPath(userPath(content)))
  if (problems.length > 0) throw new ContentError(problems)
  say(`${files.length} files, no problems.`)
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check the content and list every problem with its place and what to do.')
    .option('--content <folder>', 'folder of the content', CONTENT)
    .addHelpText('after', '\nExits with 1 when there are problems.\n\nExample: whosaid check')
    .action((options: { content: string }) => run(() => check(options)))
}
