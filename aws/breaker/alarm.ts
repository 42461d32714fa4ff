import * as z from 'zod'

/** The fields of a CloudWatch alarm's notification that matter here. */
const AlarmNotification = z.object({
  AlarmName: z.string(),
  NewStateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
  NewStateReason: z.string().optional(),
  /** `2026-03-05T12:00:01.500+0000`. */
  StateChangeTime: z.string().optional(),
})

interface AlarmNotice {
  state: 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'
  reason: string
  /** Since when it is in this state; left out where the notification does not say. */
  at?: Date
}

export class ForeignAlarm extends Error {
  override readonly name = 'ForeignAlarm'
}

/** Reads a notification. @throws ForeignAlarm for anything but our own alarm's */
export function parseAlarm(message: string, alarmName: string): AlarmNotice {
  let json: unknown
  try {
    json = JSON.parse(message)
  } catch {
    throw new ForeignAlarm('not an alarm notification')
  }
  const notification = AlarmNotification.safeParse(json)
  if (!notification.success) throw new ForeignAlarm('not an alarm notification')
  if (notification.data.AlarmName !== alarmName) throw new ForeignAlarm('another alarm')
  const { NewStateValue, NewStateReason, StateChangeTime } = notification.data
  const at = new Date(StateChangeTime ?? Number.NaN)
  return {
    state: NewStateValue,
    reason: NewStateReason ?? 'alarm',
    ...(Number.isNaN(at.getTime()) ? {} : { at }),
  }
}
