import { randomInt } from "node:crypto";
import { generateSecret, generateURI, verifySync } from "otplib";
import { encode } from "uqr";
import { seal, sign, unseal } from "~/platform/keys.server";

const stepSeconds = 30;
const purpose = "one-time-passwords";

/** A new secret of 160 bits, as text (base 32) and sealed for one person's row. */
export function newOneTimeSecret(personId: string): { secret: string; sealed: string } {
  const secret = generateSecret();
  return { secret, sealed: seal(purpose, secret, personId) };
}

export const openOneTimeSecret = (personId: string, sealed: string) => unseal(purpose, sealed, personId);

/**
 * The time step whose code this is (RFC 6238: six digits, 30 seconds, SHA-1), the step before and after now included.
 * @returns null for a wrong code
 */
export function stepOfCode(secret: string, code: string, nowMs = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(nowMs / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: stepSeconds });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** What an app reads from the picture: the address and the same as a drawing of `size` × `size` squares. */
export function setUpPicture(secret: string, account: { issuer: string; email: string }): { size: number; path: string } {
  const { data, size } = encode(generateURI({ secret, issuer: account.issuer, label: account.email }), { border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: squares.join("") };
}

// Without the letters and digits that are taken for one another.
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const recoveryCodes = 10;
const recoveryLength = 10;

/** Ten codes of about 49 bits each, as they are shown once: "abcde-fghjk". */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodes }, () => {
    const letters = Array.from({ length: recoveryLength }, () => alphabet[randomInt(alphabet.length)]).join("");
    return `${letters.slice(0, 5)}-${letters.slice(5)}`;
  });

/**
 * What a row keeps of a recovery code. Keyed, because a code is short enough to be guessed from a plain hash.
 * @param code as shown or as typed: case, blanks and hyphens do not matter
 */
export const recoveryHash = (personId: string, code: string) => sign(purpose, `recovery ${personId} ${tidyCode(code)}`);

/** A code as typed, without what people put between its parts. */
export const tidyCode = (text: string) => text.toLowerCase().replace(/[\s-]+/g, "");
