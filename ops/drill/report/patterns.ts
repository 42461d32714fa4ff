/** How each layer is filled: a colour and a texture, so that the one is never needed to tell them apart. */
const FILLS: Readonly<
  Record<
    string,
    { colour: string; ink: string; texture: 'none' | 'lines' | 'dots' | 'cross' | 'bars' }
  >
> = {
  executed: { colour: '#f3c07a', ink: '#8a5200', texture: 'lines' },
  throttled: { colour: '#e4e7ec', ink: '#7b8494', texture: 'none' },
  'by-lambda': { colour: '#f3c07a', ink: '#8a5200', texture: 'lines' },
  'by-edge': { colour: '#9cc3ea', ink: '#1b4f86', texture: 'none' },
  instead: { colour: '#b9e0cf', ink: '#17694a', texture: 'dots' },
  wait: { colour: '#efe9fb', ink: '#5b3f99', texture: 'bars' },
  refused: { colour: '#e4e7ec', ink: '#7b8494', texture: 'cross' },
  other: { colour: '#f7d4d4', ink: '#a3262a', texture: 'cross' },
}

const TEXTURES = {
  none: '',
  lines: '<path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" stroke-width="1"/>',
  dots: '<circle cx="1.5" cy="1.5" r=".9"/><circle cx="4.5" cy="4.5" r=".9"/>',
  bars: '<path d="M0 1.5H6M0 4.5H6" stroke-width=".8"/>',
  cross: '<path d="M0 0 6 6M6 0 0 6" stroke-width=".7"/>',
} as const

/** The patterns as definitions of a drawing. */
export const patternDefinitions = (): string =>
  Object.entries(FILLS)
    .map(
      ([id, { colour, ink, texture }]) =>
        `<pattern id="fill-${id}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${colour}"/><g stroke="${ink}" stroke-opacity=".55" ${texture === 'dots' ? `fill="${ink}" fill-opacity=".6" stroke="none"` : 'fill="none"'}>${TEXTURES[texture]}</g></pattern>`,
    )
    .join('')

export const fillOf = (id: string): string =>
  `fill="url(#fill-${id})" stroke="${FILLS[id]?.ink ?? '#333'}" stroke-width=".8"`
