import { rightPassword } from "../../support/people";
import { at, everybody, nobodysBusiness, type Row } from "./route-rows";
import { carrierReadOnly, newcomer, ofCarrier } from "./route-tools";

/** The carrier desk, by the route's file. */
export const deskRoutes: Record<string, Row> = {
  "routes/carrier/forgot-password.tsx": {
    door: "carrier",
    path: at("/carrier/forgot-password"),
    get: { "carrier admin": "elsewhere", "carrier viewer": "elsewhere", else: "shown" },
    post: { "carrier admin": "elsewhere", "carrier viewer": "elsewhere", else: "refused" },
    form: () => ({ email: "no address" }),
  },
  "routes/carrier/reset-password.tsx": {
    door: "carrier",
    path: ({ b }) => `/carrier/reset-password/${b.resetToken}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: newcomer,
  },
  "routes/carrier/sign-in.tsx": {
    door: "carrier",
    path: at("/carrier/sign-in"),
    get: { "carrier viewer": "elsewhere", "carrier admin": "elsewhere", else: "shown" },
    post: { "carrier viewer": "elsewhere", "carrier admin": "elsewhere", else: "refused" },
    form: ({ a }) => ({ email: `owner@${a.slug}.example`, password: rightPassword }),
  },
  // Nobody here has half a sign-in, so it leads to the whole.
  "routes/carrier/sign-in-code.tsx": {
    door: "carrier",
    path: at("/carrier/sign-in/code"),
    get: { "carrier viewer": "elsewhere", "carrier admin": "elsewhere", else: "sign-in" },
    post: everybody("sign-in"),
    form: () => ({ code: "000000" }),
  },
  "routes/carrier/sign-out.tsx": {
    door: "carrier",
    path: at("/carrier/sign-out"),
    get: everybody("elsewhere"),
    post: everybody("sign-in"),
    endsSessions: true,
  },
  "routes/carrier/invitation.tsx": {
    door: "carrier",
    path: ({ b }) => `/carrier/invitation/${b.invitationToken}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: newcomer,
  },
  "routes/carrier/message-body.tsx": {
    door: "carrier",
    path: ({ a, b }) => `/carrier/mail/${a.partnerId}/${b.mailId}/body`,
    get: ofCarrier("forbidden", "not-found"),
    post: everybody("no-method"),
    control: { caller: "carrier admin", path: ({ b }) => `/carrier/mail/${b.partnerId}/${b.mailId}/body`, outcome: "shown" },
  },
  "routes/carrier/home.tsx": {
    door: "carrier",
    path: at("/carrier"),
    get: ofCarrier("shown", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/catalog.tsx": {
    door: "carrier",
    path: at("/carrier/catalog"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: ({ watch }) => ({
      form: "set-wholesale",
      chargeId: String(watch.value(`SELECT "id" FROM "ProductCharge" LIMIT 1`)),
      amount: "0.01",
    }),
  },
  "routes/carrier/inventory.tsx": {
    door: "carrier",
    path: at("/carrier/inventory"),
    get: ofCarrier("shown", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/providers.tsx": {
    door: "carrier",
    path: at("/carrier/providers"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: () => ({ id: "somebody-new", name: "Somebody New", category: "", website: "", routesCalls: "unknown" }),
  },
  "routes/carrier/provider.tsx": {
    door: "carrier",
    path: at("/carrier/providers/nobody-here"),
    get: ofCarrier("not-found", "not-found"),
    post: ofCarrier("forbidden", "not-found"),
    form: () => ({ form: "save-provider", name: "Taken over", category: "", website: "", routesCalls: "unknown" }),
    control: { caller: "carrier viewer", path: at("/carrier/providers/keystone"), outcome: "shown" },
  },
  "routes/carrier/robocall-database.tsx": {
    door: "carrier",
    path: at("/carrier/robocall-database?q=somebody"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "refused"),
    form: () => ({ form: "take-robocall-database", fileDay: "2026-11-20" }),
  },
  "routes/carrier/cost-assumptions.tsx": {
    door: "carrier",
    path: at("/carrier/cost-assumptions"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: () => ({ key: "share", value: "30", source: "A test", checkedOn: "2026-11-22" }),
  },
  "routes/carrier/provider-evidence.tsx": {
    door: "carrier",
    path: at("/carrier/providers/keystone/evidence/2"),
    get: ofCarrier("shown", "shown"),
    post: everybody("no-method"),
  },
  "routes/carrier/partners.tsx": {
    door: "carrier",
    path: at("/carrier/partners"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("forbidden", "done"),
    form: () => ({ name: "Fernhill", slug: "fernhill", kind: "msp", ownerEmail: "owner@fernhill.example" }),
  },
  "routes/carrier/mail.tsx": {
    door: "carrier",
    path: at("/carrier/mail"),
    get: ofCarrier("forbidden", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/message.tsx": {
    door: "carrier",
    path: ({ a, b }) => `/carrier/mail/${a.partnerId}/${b.mailId}`,
    get: ofCarrier("forbidden", "not-found"),
    post: carrierReadOnly,
    control: { caller: "carrier admin", path: ({ b }) => `/carrier/mail/${b.partnerId}/${b.mailId}`, outcome: "shown" },
  },
  "routes/carrier/account.tsx": {
    door: "carrier",
    path: at("/carrier/account"),
    get: ofCarrier("shown", "shown"),
    // Ends nothing: no session of theirs has this name.
    post: ofCarrier("done", "done"),
    form: () => ({ form: "end-session", id: "hash-of-a-session-of-b" }),
  },
  "routes/carrier/second-step.tsx": {
    door: "carrier",
    path: at("/carrier/account/second-step"),
    get: ofCarrier("shown", "shown"),
    post: ofCarrier("refused", "refused"),
    form: ({ b }) => ({ form: "confirm-second-step", password: rightPassword, code: "000000", personId: b.ownerId }),
  },
  "routes/carrier/audit.tsx": {
    door: "carrier",
    path: at("/carrier/audit"),
    get: ofCarrier("forbidden", "shown"),
    post: carrierReadOnly,
  },
  "routes/carrier/audit-csv.tsx": {
    door: "carrier",
    path: at("/carrier/audit.csv"),
    get: ofCarrier("forbidden", "shown"),
    post: everybody("no-method"),
  },
  "routes/carrier/not-found.tsx": {
    door: "carrier",
    path: at("/carrier/no-such-page"),
    get: ofCarrier("not-found", "not-found"),
    post: carrierReadOnly,
  },
};
