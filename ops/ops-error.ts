/** A failure that its one line explains to the operator. */
export class OpsError extends Error {
  override readonly name = 'OpsError'
}
