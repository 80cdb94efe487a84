/**
 * A brand picture as an HTTP answer. Rows never change under their id, so they hold for a year, and
 * what is drawn (`for: "a day"`) follows the brand; the policy and `nosniff` keep a
 * picture from being anything else when it is opened by itself.
 * @param keep.audience "private" where only the one who asked may keep it
 */
export function assetResponse(
  asset: { mime: string; bytes: Uint8Array<ArrayBuffer> },
  request: Request,
  keep: { audience?: "public" | "private"; for?: "a year" | "a day" } = {},
): Response {
  const headers = new Headers({
    "Content-Type": asset.mime,
    "Cache-Control": `${keep.audience ?? "public"}, ${keep.for === "a day" ? "max-age=86400" : "max-age=31536000, immutable"}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "Content-Length": String(asset.bytes.byteLength),
  });
  return new Response(request.method === "HEAD" ? null : asset.bytes, { headers });
}
