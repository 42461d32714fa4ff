/** Linear RGB in 0..1. */
export type Rgb = readonly [number, number, number]

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan'

/**
 * What is left of linear RGB where one kind of cone is missing: the matrices of severity 1.0 of Machado, Oliveira and
 * Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009.
 */
const MATRICES: Record<Vision, readonly Rgb[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** `#rrggbb` of sRGB as linear RGB. */
export function linear(hex: string): Rgb {
  const channel = (from: number): number => {
    const share = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** WCAG 2.2, relative luminance. */
export const luminance = (colour: Rgb): number => dot([0.2126, 0.7152, 0.0722], colour)

/** A colour as somebody with this vision sees it. */
export function seen(hex: string, vision: Vision): Rgb {
  const [r, g, b] = MATRICES[vision].map((row) => {
    return Math.min(1, Math.max(0, dot(row, linear(hex))))
  })
  return [r ?? 0, g ?? 0, b ?? 0]
}

/** CIELAB of linear RGB, for the white of D65. */
function lab(colour: Rgb): Rgb {
  const part = (row: Rgb, white: number): number => {
    const share = dot(row, colour) / white
    return share > 216 / 24_389 ? Math.cbrt(share) : ((24_389 / 27) * share + 16) / 116
  }
  const x = part([0.4124564, 0.3575761, 0.1804375], 0.95047)
  const y = part([0.2126729, 0.7151522, 0.072175], 1)
  const z = part([0.0193339, 0.119192, 0.9503041], 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** The difference of two colours by CIE 1976: about 2.3 can just be told apart. */
export function difference(a: Rgb, b: Rgb): number {
  const [one, other] = [lab(a), lab(b)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
