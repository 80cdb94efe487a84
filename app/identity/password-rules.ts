export const shortestPassword = 10;
export const longestPassword = 200;

// Common passwords by what is left of them without the digits and signs around; those under 10 characters are too short anyway.
const common = new Set(
  (
    "password passwort passw0rd qwerty qwertyuiop qwertyuio qwertz asdfghjkl asdfgh zxcvbnm qazwsx qazwsxedc qwerasdf abcdefghij " +
    "abcdefghi abcd abc iloveyou letmein welcome admin administrator login changeme superman batman football baseball basketball " +
    "princess sunshine monkey dragon master michael jordan shadow trustno starwars computer internet whatever freedom secret test " +
    "testing guest default demo summer winter spring autumn monday friday january december telephone phone carrier partner " +
    "customer portal access company business office hello user root google samsung charlie thomas jessica letmeinnow " +
    "passwordpassword mypassword thepassword newpassword yourpassword adminadmin qwertyqwerty abcabcabc testtest welcomewelcome"
  ).split(" "),
);
const runs = [
  "01234567890123456789",
  "09876543210987654321",
  "qwertyuiopasdfghjklzxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb",
  "abcdefghijklmnopqrstuvwxyz",
];

/**
 * Length and not among the first that an attacker tries; nothing about kinds of characters (ASVS 5.0 6.2.1, 6.2.4, 6.2.5).
 * @param email the account's own, which is no secret
 * @returns one sentence that says what is wrong, or null
 */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters. A few words in a row work well.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  const text = password.normalize("NFKC").toLowerCase();
  if (isCommon(text)) return "This is among the passwords that are tried first. Choose another one.";
  const name = coreOf(email.split("@", 1)[0] ?? "");
  if (text === email || (name.length >= 3 && coreOf(text) === name)) return "Choose a password that is not your e-mail address.";
  return null;
}

function isCommon(text: string): boolean {
  if (new Set(text).size < 4) return true;
  if (runs.some((run) => run.includes(text))) return true;
  const core = coreOf(text);
  return [core, plain(core), coreOf(plain(text))].some((word) => common.has(word));
}

/** Without the digits and signs before and after. */
const coreOf = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");

const lookalikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "!": "i",
  "|": "i",
  "3": "e",
  "4": "a",
  "@": "a",
  "5": "s",
  $: "s",
};

/** With the digits and signs that stand for letters read as letters. */
const plain = (text: string) => text.replace(/[01!|34@5$]/g, (sign) => lookalikes[sign] ?? sign);
