import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { dayIn } from "./item-edit";
import { hostBelongsTo, readHostPattern } from "./provider-hosts";
import { currentHosts, currentProvider, removeHost, upsertHost } from "./provider-store.server";

const mostHosts = 200;

/**
 * Puts a host name, an address or a range into a provider's network.
 * @throws Refusal `bad-input` with a sentence per field, `conflict` for what the list holds already, `not-found` for the provider
 */
export async function addHost(
  scope: CarrierStaffScope,
  edit: { providerId: string; host: string; source: string; checkedOn: string },
) {
  const { providerId } = edit;
  const errors: FieldErrors = {};
  const pattern = readHostPattern(edit.host);
  const source = edit.source.trim();
  const checkedOn = dayIn(edit.checkedOn, "hostCheckedOn", errors);
  if (!pattern) errors.host = ["Give a host name such as sip.example.net, an address, or a range such as 192.0.2.0/24."];
  if (source.length < 2 || source.length > 120) errors.hostSource = ["Say in 2 to 120 characters where that stands."];
  if (!edit.checkedOn.trim()) errors.hostCheckedOn = ["Give the day on which this was looked at."];
  if (checkedOn !== null && checkedOn > Date.now()) errors.hostCheckedOn = ["A check cannot lie in the future."];
  if (!pattern || checkedOn === null || Object.keys(errors).length > 0)
    throw new Refusal("bad-input", "Please look at the marked fields.", errors);
  const fact = { pattern, source, checkedOn, checkedBy: scope.actor.name };
  await write(async (tx) => {
    if (!(await currentProvider(scope, tx, providerId))) throw notFound("provider");
    const hosts = await currentHosts(scope, tx, providerId);
    if (hosts.length >= mostHosts) throw full();
    if (!pattern.includes("/") && hostBelongsTo(hosts, pattern)) throw taken();
    if (hosts.some((host) => host.pattern === pattern)) throw taken();
    await upsertHost(scope, tx, providerId, fact);
    await writeAudit(scope, tx, { action: "provider.host-add", subject: `provider/${providerId}`, after: fact });
    raiseCarrierRevision(scope, tx);
  });
}

function taken() {
  const sentence = "The list holds this already, by itself or in a range.";
  return new Refusal("conflict", sentence, { host: [sentence] });
}

function full() {
  const sentence = `A company's list takes ${mostHosts} entries at most.`;
  return new Refusal("bad-input", sentence, { host: [sentence] });
}

/** @throws Refusal `not-found` for what the list does not hold */
export async function dropHost(scope: CarrierStaffScope, { providerId, pattern }: { providerId: string; pattern: string }) {
  await write(async (tx) => {
    const before = await removeHost(scope, tx, providerId, pattern);
    if (!before) throw notFound("entry");
    await writeAudit(scope, tx, { action: "provider.host-remove", subject: `provider/${providerId}`, before });
    raiseCarrierRevision(scope, tx);
  });
}
