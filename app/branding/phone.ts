/** A support telephone number as typed, in the two forms that a page needs. */
export interface SupportPhone {
  /** For `tel:` links: `+` and digits. */
  e164: string;
  display: string;
}

/**
 * Reads a telephone number: ten NANP digits, eleven with a leading 1, or `+` and 8 to 15 digits for other countries; an extension
 * ("ext. 4", "x4") may follow, and is for people to read only.
 * @returns null when the text is none of these
 */
export function parseSupportPhone(text: string): SupportPhone | null {
  const [, typed = "", extension] = /^(.*?)(?:,?\s*(?:ext(?:ension)?\.?|x)\s*(\d{1,7}))?$/i.exec(text.trim()) ?? [];
  const phone = parseNumber(typed);
  return phone && extension ? { ...phone, display: `${phone.display} ext. ${extension}` } : phone;
}

function parseNumber(typed: string): SupportPhone | null {
  if (!/^\+?[0-9().\-\s/]+$/.test(typed)) return null;
  const digits = typed.replace(/\D/g, "");
  const national = digits.length === 11 && digits.startsWith("1") ? digits.slice(1) : digits;
  if (national.length === 10 && (!typed.startsWith("+") || digits.length === 11)) {
    if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(national)) return null;
    return { e164: `+1${national}`, display: `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}` };
  }
  if (typed.startsWith("+") && !digits.startsWith("0") && digits.length >= 8 && digits.length <= 15) {
    return { e164: `+${digits}`, display: typed.replace(/\s+/g, " ") };
  }
  return null;
}
