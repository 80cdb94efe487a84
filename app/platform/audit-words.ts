/** Headings under which the trail is filtered. */
export const auditKinds = {
  brand: "Brand",
  listings: "Listings and prices",
  enquiries: "Enquiries",
  domains: "Domains",
  team: "Team",
  account: "Sign-ins",
  catalog: "Catalog and wholesale",
  numbers: "Numbers",
  providers: "Providers",
  partners: "Partners",
  records: "Path records",
} as const;
export type AuditKind = keyof typeof auditKinds;

interface Words {
  kind: AuditKind;
  /** Reads on after the actor's name; `{field}` is filled from what the entry keeps. */
  did: string;
}

/** Every action that is written to the trail, in words. `writeAudit` takes no other. */
export const auditWords = {
  "path-key.rotate": { kind: "records", did: "put a new key for path records in the place of the old one" },
  "brand.save-draft": { kind: "brand", did: "saved a draft of the brand" },
  "brand.discard-draft": { kind: "brand", did: "discarded the draft of the brand" },
  "brand.restore-version": { kind: "brand", did: "made an old version of the brand the draft" },
  "brand.share-preview": { kind: "brand", did: "made a link to a preview of the brand" },
  "brand.withdraw-preview": { kind: "brand", did: "withdrew a link to a preview of the brand" },
  "brand.prove": { kind: "brand", did: "had the shop looked through before publishing" },
  "brand.publish": { kind: "brand", did: "published the brand" },
  "listing.add": { kind: "listings", did: "put a product into the shop" },
  "listing.save": { kind: "listings", did: "changed a listing" },
  "listing.place": { kind: "listings", did: "moved a listing in the shop's order" },
  "listings.visibility": { kind: "listings", did: "showed or hid several listings" },
  "listings.rule": { kind: "listings", did: "set a rule for several listings" },
  "listings.schedule": { kind: "listings", did: "scheduled prices of several listings" },
  "markup.default": { kind: "listings", did: "changed a default markup" },
  "prices.import": { kind: "listings", did: "took prices in from a file" },
  "price.decide": { kind: "listings", did: "decided on a wholesale change" },
  "price.schedule": { kind: "listings", did: "scheduled a price of {price}" },
  "price.unschedule": { kind: "listings", did: "ended a scheduled price" },
  "enquiry.state": { kind: "enquiries", did: "marked an enquiry as {state}" },
  "domain.add": { kind: "domains", did: "added the domain {host}" },
  "domain.state": { kind: "domains", did: "found the domain {host} to be {state}" },
  "domain.primary": { kind: "domains", did: "chose {address} as the shop's main address" },
  "domain.send-records": { kind: "domains", did: "mailed the records of {host} to {to}" },
  "domain.remove": { kind: "domains", did: "removed the domain {host}" },
  "team.invite": { kind: "team", did: "invited {email} as {role}" },
  "team.invite-again": { kind: "team", did: "sent {email} a new invitation as {role}" },
  "team.uninvite": { kind: "team", did: "withdrew the invitation of {email}" },
  "team.role": { kind: "team", did: "made {name} {role}" },
  "team.remove": { kind: "team", did: "removed {name} from the team" },
  "team.leave": { kind: "team", did: "left the team" },
  "team.ask-second-step": { kind: "team", did: "asked everybody in the team for a second step" },
  "team.ask-second-step-no-more": { kind: "team", did: "asks the team for a second step no more" },
  "team.join": { kind: "team", did: "joined the team as {role}" },
  "account.name": { kind: "account", did: "changed their name" },
  "account.password": { kind: "account", did: "changed their password" },
  "account.password-reset": { kind: "account", did: "set a new password by a mailed link" },
  "account.second-step-on": { kind: "account", did: "turned on the second step of signing in" },
  "account.second-step-off": { kind: "account", did: "turned off the second step of signing in" },
  "account.recovery-codes": { kind: "account", did: "made new recovery codes" },
  "account.recovery-code": { kind: "account", did: "signed in with a recovery code" },
  "account.sign-out": { kind: "account", did: "ended {sessions} of their sessions" },
  "partner.open": { kind: "partners", did: "opened the shop of {name}" },
  "product.save": { kind: "catalog", did: "changed a product of the catalog" },
  "catalog.import": { kind: "catalog", did: "imported a product of the catalog" },
  "wholesale.set": { kind: "catalog", did: "set a wholesale price" },
  "provider.add": { kind: "providers", did: "added {name} to the directory" },
  "provider.change": { kind: "providers", did: "changed the entry of {name}" },
  "provider.item": { kind: "providers", did: "recorded evidence about a provider" },
  "provider.host-add": { kind: "providers", did: "put {pattern} into a provider's network" },
  "provider.site": { kind: "providers", did: "saved the site {place} of a provider" },
  "provider.site-remove": { kind: "providers", did: "took the site {place} out of a provider's list" },
  "provider.support": { kind: "providers", did: "recorded a provider's support" },
  "provider.host-remove": { kind: "providers", did: "took {pattern} out of a provider's network" },
  "cost.assumption": { kind: "providers", did: "set what a reseller is assumed to cost: {name}" },
  "numbers.import": { kind: "numbers", did: "imported numbers" },
  "area-codes.import": { kind: "numbers", did: "imported area codes" },
} as const satisfies Record<string, Words>;

export type AuditAction = keyof typeof auditWords;

/** An entry of an older portal may hold an action that is written no more. */
export const wordsOf = (action: string): Words | null =>
  Object.hasOwn(auditWords, action) ? auditWords[action as AuditAction] : null;

/** The actions under a heading, or those whose words hold a text. */
export const actionsWhere = (holds: (words: Words) => boolean): string[] =>
  Object.entries(auditWords).flatMap(([action, words]) => (holds(words) ? [action] : []));
