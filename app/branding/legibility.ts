/** Luminance of the lightest and the darkest page a logo may stand on. */
const grounds = { light: 0.97, dark: 0.012 };
const linear = Array.from({ length: 256 }, (_, i) => (i / 255 <= 0.04045 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4));

/**
 * Whether a logo can be made out on a light and on a dark page. One without transparency brings its own ground.
 * @param rgba eight bits a channel
 */
export function standsOut(rgba: Uint8Array): { onLight: boolean; onDark: boolean } {
  let visible = 0;
  let lostOnLight = 0;
  let lostOnDark = 0;
  for (let i = 0; i + 3 < rgba.length; i += 4) {
    if ((rgba[i + 3] ?? 0) < 128) continue;
    visible += 1;
    const light = 0.2126 * at(rgba[i]) + 0.7152 * at(rgba[i + 1]) + 0.0722 * at(rgba[i + 2]);
    if ((grounds.light + 0.05) / (light + 0.05) < 1.8) lostOnLight += 1;
    if ((light + 0.05) / (grounds.dark + 0.05) < 1.8) lostOnDark += 1;
  }
  const isOpaque = visible > (rgba.length / 4) * 0.98;
  return { onLight: isOpaque || lostOnLight < visible * 0.35, onDark: isOpaque || lostOnDark < visible * 0.35 };
}

const at = (channel: number | undefined) => linear[channel ?? 0] ?? 0;
