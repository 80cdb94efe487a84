import { json } from "@remix-run/node";
import { type FieldErrors, isRefusal, Refusal } from "~/kit/refusal";
import { formLimits, readSmallBody, readUploadForm, tooManyFiles, tooMuch } from "./form-body.server";

/** What an action answers when it refused: the page shows it beside the values that were sent. */
export interface RefusedData {
  refusal: { code: string; message: string; fields: FieldErrors; details?: unknown };
  /** What was typed, by field name; files, passwords and codes are left out. */
  values: Record<string, string>;
}

/** The one place that turns a refusal into a response. For loaders: the error boundary shows it. */
export function refusalResponse(refusal: Refusal): Response {
  return json({ message: refusal.message }, { status: refusal.status, headers: retryHeader(refusal) });
}

/**
 * For an action that several forms of a page share: what was sent belongs to none of them, so no form could show the sentence and
 * the error boundary does. Throw it.
 */
export const unknownForm = () =>
  refusalResponse(new Refusal("bad-input", "The form did not say what it is for. Please reload the page and send it again."));

/** Runs a loader or gate; a refusal becomes a thrown response with its status. */
export async function orRefuse<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isRefusal(error) ? refusalResponse(error) : error;
  }
}

/**
 * Runs an action; a refusal that the form can show comes back as data with its status, so that nothing typed is lost.
 * "Not found", "not signed in" and "not allowed" are thrown for the error boundary.
 * @param form what was sent, if it was read
 */
export async function withRefusals<T>(work: () => Promise<T>, form?: FormData) {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (["not-found", "not-signed-in", "not-allowed"].includes(error.code)) throw refusalResponse(error);
    const data: RefusedData = {
      refusal: { code: error.code, message: error.message, fields: error.fields, details: error.details },
      values: form ? Object.fromEntries(typedFields(form)) : {},
    };
    return json(data, { status: error.status, headers: retryHeader(error) });
  }
}

/** Answers a form with what was typed into it, for a page that shows what would come of it. Nothing is saved. */
export const shownAgain = (form: FormData) =>
  json<RefusedData>({
    refusal: { code: "shown-again", message: "", fields: {} },
    values: Object.fromEntries(typedFields(form)),
  });

/** What was typed, field by field in the form's order; files, passwords and codes are left out. */
export function typedFields(form: FormData): [name: string, value: string][] {
  return [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" && !/password|^code$/i.test(name) ? [[name, value]] : [],
  );
}

function retryHeader(refusal: Refusal): HeadersInit {
  return refusal.code === "busy" || refusal.code === "too-many-requests" ? { "Retry-After": String(refusal.retryAfter) } : {};
}

/**
 * Reads a posted form of bounded size.
 * @param options.mostFileBytes for forms with files, what the reader of a file takes: a longer one comes one byte too long for it
 * @param options.mostTextBytes of such a form, everything typed or sent along as text
 * @throws Refusal `too-large`, `bad-input` when the body is not a form or has too many fields, `busy` when too many files arrive at once
 */
export async function readForm(
  request: Request,
  { mostFileBytes, mostTextBytes = formLimits.text }: { mostFileBytes?: number; mostTextBytes?: number } = {},
): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  const [, encoding] = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.exec(type) ?? [];
  if (!encoding) throw new Refusal("bad-input", "The form did not arrive as a form. Please go back and send it again.");
  const isUpload = mostFileBytes !== undefined && encoding.toLowerCase() === "multipart/form-data";
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  if (isUpload && announced > formLimits.uploadBody) throw tooManyFiles();
  if (!isUpload && announced > formLimits.smallBody) throw tooMuch();
  try {
    if (isUpload && request.body) return await readUploadForm(request.body, type, { mostFileBytes, mostTextBytes });
    const body = await readSmallBody(request.body, encoding);
    return await new Response(new Blob(body), { headers: { "Content-Type": type } }).formData();
  } catch (error) {
    if (isRefusal(error)) throw error;
    throw new Refusal("bad-input", "The form arrived damaged. Please go back and send it again.");
  }
}

/** The typed fields of a form by name, the last of several; files are left out. */
export const textFields = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

/** The first text of each field by its name, "" for what is missing: for forms whose fields are many, where looking each up is slow. */
export function firstTexts(form: FormData): (name: string) => string {
  const texts = new Map<string, string>();
  for (const [name, value] of form) if (typeof value === "string" && !texts.has(name)) texts.set(name, value);
  return (name) => texts.get(name) ?? "";
}

/** A text to be saved under a name. */
export const savedResponse = (fileName: string, type: "text/csv" | "text/plain", text: string) =>
  new Response(text, {
    headers: { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${fileName}"` },
  });

export const csvResponse = (fileName: string, text: string) => savedResponse(fileName, "text/csv", text);
