import type { Log } from '#shared/http/log.ts'

/**
 * Lambda's own JSON log: it puts what is logged into `message`, an object as an object and a string as a quoted string,
 * beside its time, level and request id. So the entry goes there as it is, and its fields can be counted.
 */
export const lambdaLog: Log = (entry) => {
  // oxlint-disable-next-line no-console -- this is the logger
  console[entry.level](entry)
}
