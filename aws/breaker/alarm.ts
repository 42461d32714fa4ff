import * as z from 'zod'

/** The fields of a CloudWatch alarm's notification that matter here. */
const AlarmNotification = z.object({
  AlarmName: z.string(),
  NewStateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  NewStateReason: z.string().optional(),
})

export class ForeignAlarm extends Error {
  override readonly name = 'ForeignAlarm'
}

/** Reads a notification. @throws ForeignAlarm for anything but our own alarm's */
export function parseAlarm(message: string, alarmName: string): { state: string; reason: string } {
  let json: unknown
  try {
    json = JSON.parse(message)
  } catch {
    throw new ForeignAlarm('not an alarm notification')
  }
  const notification = AlarmNotification.safeParse(json)
  if (!notification.success) throw new ForeignAlarm('not an alarm notification')
  if (notification.data.AlarmName !== alarmName) throw new ForeignAlarm('another alarm')
  const { NewStateValue, NewStateReason } = notification.data
  return { state: NewStateValue, reason: NewStateReason ?? 'alarm' }
}
