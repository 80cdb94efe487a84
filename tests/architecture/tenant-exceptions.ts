/** Queries of tenant rows that by design do not name one partner. Each says why; one that is no longer needed fails the test. */
export const tenantExceptions: { file: string; inside: string; reason: string }[] = [
  {
    file: "app/platform/audit-store.server.ts",
    inside: "listAudit",
    reason: "A partner's scope is narrowed to its own rows; the carrier's audit page shows the whole trail.",
  },
  {
    file: "app/platform/audit-store.server.ts",
    inside: "listAuditActors",
    reason: "The same, for the choice of a person.",
  },
  {
    file: "app/identity/people-store.server.ts",
    inside: "findMemberships",
    reason: "At the console's door a person asks which partners it belongs to; the row is found by the person.",
  },
  {
    file: "app/identity/people-store.server.ts",
    inside: "findNamesBeside",
    reason: "Whom a person works with, in all of their own teams; the rows are found by the person.",
  },
  {
    file: "app/identity/second-factor-store.server.ts",
    inside: "deleteSecondFactor",
    reason: "Whether any of a person's own teams asks for a second step; its row is found by the person.",
  },
  {
    file: "app/platform/mail-queue-store.server.ts",
    inside: "dueMails",
    reason: "The sender takes due mails of all partners in turn; each row names its partner.",
  },
  {
    file: "app/branding/preview-link-store.server.ts",
    inside: "deleteEndedLinks",
    reason: "A chore removes what ended long ago at all partners; it reads nothing.",
  },
  {
    file: "app/catalog/price-file-job-store.server.ts",
    inside: "duePriceFileJobs",
    reason: "The worker takes waiting price files of all partners in turn; each row names its partner.",
  },
  {
    file: "app/catalog/proof-store.server.ts",
    inside: "dueProofs",
    reason: "The worker takes waiting runs over the shops of all partners in turn; each row names its partner.",
  },
  {
    file: "app/tenancy/domain-store.server.ts",
    inside: "dueDomains",
    reason: "The looks at the DNS take due claims of all partners in turn; each row names its partner.",
  },
  {
    file: "app/tenancy/visit-store.server.ts",
    inside: "deleteVisitsBefore",
    reason: "Old days are forgotten of all partners alike; nothing is read.",
  },
  {
    file: "app/service-path/path-key-store.server.ts",
    inside: "findAllPathKeys",
    reason: "A check on the portal's own machine takes a record of any shop; public keys are published anyway.",
  },
  {
    file: "app/tenancy/domain-store.server.ts",
    inside: "listAllDomains",
    reason: "The carrier desk shows which names the shops of all partners have.",
  },
  {
    file: "app/platform/mail-queue-store.server.ts",
    inside: "listMails",
    reason: "The carrier desk's mailbox shows the mails of all partners.",
  },
];
