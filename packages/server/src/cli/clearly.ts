import { CommandError } from './report.ts'

/**
 * What is in the way of listening is for the operator to mend.
 * @throws CommandError in place of any other error
 */
export const clearly = <Result>(listening: Promise<Result>): Promise<Result> =>
  listening.catch((error: Error) => {
    throw new CommandError(error.message)
  })
