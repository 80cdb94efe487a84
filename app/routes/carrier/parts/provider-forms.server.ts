import { notFound } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { findProvider } from "~/providers/provider-store.sqlite.server";
import { addHost, dropHost } from "~/providers/save-host.server";
import { saveProvider, typedDetails } from "~/providers/save-provider.server";
import { saveProviderItem } from "~/providers/save-provider-item.server";
import { removeSite, saveSite } from "~/providers/save-site.server";
import { saveSupport } from "~/providers/save-support.server";

interface Posted {
  scope: CarrierScope;
  providerId: string;
  form: FormData;
}

const textOf = (form: FormData) => (name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

async function saveItem({ scope, providerId, form }: Posted) {
  const text = textOf(form);
  const item = Number(text("item"));
  const edit = {
    status: text("status"),
    identifier: text("identifier"),
    evidenceUrl: text("evidenceUrl"),
    note: text("note"),
    checkedOn: text("checkedOn"),
    expiresOn: text("expiresOn"),
  };
  const sent = form.get("evidenceFile");
  const upload =
    sent instanceof File && sent.size > 0 ? { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) } : undefined;
  await saveProviderItem(scope, { providerId, item, edit, upload, dropsFile: text("dropsFile") === "yes" });
  return `?done=item#item-${item}`;
}

async function saveDetails({ scope, providerId, form }: Posted) {
  const facts = findProvider(scope, providerId);
  if (!facts) throw notFound("provider");
  await saveProvider(scope, { id: providerId, isOurs: facts.isOurs, isSample: facts.isSample, ...typedDetails(textOf(form)) });
  return "?done=details";
}

async function saveHost({ scope, providerId, form }: Posted) {
  const text = textOf(form);
  await addHost(scope, { providerId, host: text("host"), source: text("hostSource"), checkedOn: text("hostCheckedOn") });
  return "?done=host#hosts";
}

async function removeHost({ scope, providerId, form }: Posted) {
  await dropHost(scope, { providerId, pattern: textOf(form)("pattern") });
  return "?done=host-gone#hosts";
}

async function saveOneSite({ scope, providerId, form }: Posted) {
  const text = textOf(form);
  const edit = { place: text("place"), region: text("region"), host: text("siteHost"), priority: text("priority") };
  await saveSite(scope, { providerId, id: text("site") || null, edit });
  return "?done=site#sites";
}

async function removeOneSite({ scope, providerId, form }: Posted) {
  await removeSite(scope, { providerId, id: textOf(form)("site") });
  return "?done=site-gone#sites";
}

async function saveItsSupport({ scope, providerId, form }: Posted) {
  const text = textOf(form);
  const edit = {
    hours: text("supportHours"),
    answeredBy: text("supportBy"),
    price: text("supportPrice"),
    source: text("supportSource"),
    checkedOn: text("supportCheckedOn"),
  };
  await saveSupport(scope, { providerId, edit });
  return "?done=support#support";
}

/** The forms of a provider's page by the name they are sent under; each saves, and says where the page goes on. */
export const providerForms: Readonly<Record<string, (posted: Posted) => Promise<string>>> = {
  "save-item": saveItem,
  "save-provider": saveDetails,
  "add-host": saveHost,
  "remove-host": removeHost,
  "save-site": saveOneSite,
  "remove-site": removeOneSite,
  "save-support": saveItsSupport,
};
