/** What is wrong with a command line or with a file it names, in one line for its user. */
export class CommandError extends Error {
  override name = 'CommandError'
}
