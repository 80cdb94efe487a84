import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { insertPartnerInvitation } from "~/identity/invitations.server";
import { askReset } from "~/identity/password-reset.server";
import { mintCarrierScope, mintPartnerScope, mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { listMails, type MailKind, queueMail, readMail } from "~/platform/mail-queue-store.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { addPartnerMember, knock, platformSite } from "../../tests/support/people";
import { defaultBrand } from "./brand";
import { insertFirstBrand } from "./brand-store.server";
import { sendQueuedMail } from "./mail.jobs.server";

// The first mail loads the mail components.
vi.setConfig({ testTimeout: 30_000 });

const system = mintSystemScope("test mail");
const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Carrier" });
const shop = mintSystemPartnerScope("test", "one");
const question = {
  name: "Joan Pell",
  email: "joan@pell.example",
  phone: "(207) 555-0190",
  company: "Pell's Boatyard",
  message: "Can I keep <b>this</b> number?\nThanks",
  aboutE164: "+12075550133",
  aboutListing: null,
  aboutName: null,
};

let close: () => Promise<void>;
let server: SMTPServer;
const received: { to: string[]; source: string }[] = [];
let answer: { code: number; at: "rcpt" | "data" } | null = null;

const problem = (code: number) => Object.assign(new Error("not now"), { responseCode: code });

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await write(async (tx) => {
    await insertPartner(system, tx, { id: "one", slug: "one", name: "Harbor", kind: "msp", isSample: true });
    const brand = {
      ...defaultBrand("Harbor"),
      supportEmail: "help@harbor.example",
      supportPhone: "(207) 555-0142",
      primary: "#ffc42e",
    };
    await insertFirstBrand(system, tx, { partnerId: "one", brand, by: "test" });
  });
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_to, _session, done) => done(answer?.at === "rcpt" ? problem(answer.code) : null),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        if (answer?.at === "data") return done(problem(answer.code));
        received.push({ to: session.envelope.rcptTo.map((to) => to.address), source: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(async () => {
  received.length = 0;
  answer = null;
  amendEnv({ smtpUrl: null });
  await write((tx) => tx.db.mailMessage.deleteMany({ where: { partnerId: "one" } }));
});

afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await close();
});

const useServer = () => amendEnv({ smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
const queue = (kind: MailKind, to: string, data: Record<string, unknown>) =>
  write((tx) => queueMail(shop, tx, { kind, to, data }));
const only = async () => read().mailMessage.findFirstOrThrow({ where: { partnerId: "one" } });
const header = (source: string, name: string) => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, "im").exec(source)?.[1] ?? "";

describe("a mail to the team", () => {
  const invite = async (email: string) => {
    const { url } = await write((tx) => insertPartnerInvitation(system, tx, { partnerId: "one", email, role: "admin" }));
    return { url, secret: url.split(".").at(-1) ?? "" };
  };

  it("carries its one-time link through the server, in the shop's brand and both parts, and keeps no copy that opens", async () => {
    useServer();
    const { url, secret } = await invite("new@harbor.example");
    expect(JSON.stringify(await only()), "the queue holds no link").not.toContain(secret);
    await sendQueuedMail(system);
    const [{ source, to } = { source: "", to: [] }] = received;
    const flat = source.replaceAll("=\r\n", "").replaceAll("=3D", "=");
    expect(to).toEqual(["new@harbor.example"]);
    expect(header(source, "from")).toMatch(/^"?Harbor"? </);
    expect(flat.split(url)).toHaveLength(3);
    expect(flat).toContain("Administrator");
    const row = await only();
    expect(row).toMatchObject({ state: "sent", subject: "You are invited to the team of Harbor" });
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(row.html).toContain("(link-was-mailed)");
  });

  it("is kept whole for the desk's administrators where there is no server", async () => {
    const { url } = await invite("kept@harbor.example");
    await sendQueuedMail(system);
    const row = await only();
    expect(row.state).toBe("kept");
    expect([row.html, row.text].map((body) => body?.includes(url))).toEqual([true, true]);
  });

  it("does not leave once the invitation is replaced, withdrawn or used", async () => {
    useServer();
    await invite("twice@harbor.example");
    const { secret } = await invite("twice@harbor.example");
    await sendQueuedMail(system);
    expect(received).toHaveLength(1);
    expect(received[0]?.source.replaceAll("=\r\n", "")).toContain(secret);
    const failed = await read().mailMessage.findFirstOrThrow({ where: { partnerId: "one", state: "failed" } });
    expect(failed.lastError).toContain("used, replaced or withdrawn");
    expect(failed.html).toBeNull();
  });

  it("carries a link for a new password to the host of its door, and fails once the link is gone", async () => {
    const { personId } = await addPartnerMember("one", "reset@harbor.example", "admin");
    await askReset(knock(platformSite), { door: "partner", email: "reset@harbor.example" });
    await sendQueuedMail(system);
    const row = await only();
    expect(row).toMatchObject({ state: "kept", subject: "A new password for the console of Harbor" });
    expect(row.text).toMatch(/^http:\/\/localhost(:\d+)?\/partner\/reset-password\/[\w-]{43}$/m);
    await queue("account-reset", "reset@harbor.example", JSON.parse(row.dataJson));
    await write((tx) => tx.db.passwordReset.deleteMany({ where: { personId } }));
    await sendQueuedMail(system);
    const failed = await read().mailMessage.findFirstOrThrow({ where: { partnerId: "one", state: "failed" } });
    expect(failed.lastError).toContain("used, replaced or too old");
  });

  it("says the new role, or the end, by whom", async () => {
    await queue("team-role", "m@harbor.example", { role: "sales", by: "Olive Owner" });
    await queue("team-removed", "m@harbor.example", { by: "Olive Owner" });
    await sendQueuedMail(system);
    const rows = await read().mailMessage.findMany({ where: { partnerId: "one" }, orderBy: { kind: "asc" } });
    expect(rows.map(({ subject }) => subject)).toEqual([
      "You are no longer in the team of Harbor",
      "Your role at Harbor is Sales now",
    ]);
    for (const row of rows) expect(row.text).toContain("Olive Owner");
  });
});

describe("with a mail server", () => {
  it("sends the partner a question in its brand, in HTML and plain text, with the answer going to who asked", async () => {
    useServer();
    await queue("enquiry-received", "help@harbor.example", question);
    expect(await sendQueuedMail(system)).toEqual({ handled: 1 });
    const [mail] = received;
    expect(mail?.to).toEqual(["help@harbor.example"]);
    expect(header(mail?.source ?? "", "From")).toBe("Harbor <no-reply@localhost>");
    expect(header(mail?.source ?? "", "Reply-To")).toBe("Joan Pell <joan@pell.example>");
    expect(header(mail?.source ?? "", "Subject")).toContain("(207) 555-0133");
    expect(mail?.source).toMatch(/text\/plain[\s\S]*text\/html/);
    const row = await only();
    expect(row).toMatchObject({ state: "sent", attempts: 1, fromAddress: "no-reply@localhost" });
    expect(row.html).toContain("&lt;b&gt;this&lt;/b&gt;");
    expect(row.html).not.toContain("<b>this</b>");
    expect(row.html).toContain("#ffc42e");
    expect(row.text).toContain("> Can I keep <b>this</b> number?\n> Thanks");
    expect(row.text).toContain("/partner/enquiries");
    expect(await sendQueuedMail(system)).toEqual({ handled: 0 });
  });

  it("sends the visitor a copy that says how to reach the shop and repeats nothing that was typed", async () => {
    useServer();
    await queue("enquiry-copy", question.email, question);
    await sendQueuedMail(system);
    const { text, html, subject } = await only();
    expect(`${text}${html}`).not.toMatch(/Can I keep|Joan|Boatyard/);
    expect(subject).toBe("We got your question – Harbor");
    expect(text).toContain("(207) 555-0142 or help@harbor.example");
    expect(text).toContain("http://one.localhost");
    expect(header(received[0]?.source ?? "", "Reply-To")).toBe("Harbor <help@harbor.example>");
  });

  it.each([
    ["a name with a line break", { ...question, name: "Joan\r\nBcc: all@evil.example\r\n\r\nhello" }, question.email],
    ["a name that looks like an address", { ...question, name: '"x" <all@evil.example>,' }, question.email],
    ["a number with a line break", { ...question, aboutE164: "+1\r\nBcc: all@evil.example" }, question.email],
    [
      "data named like mail options",
      { ...question, raw: "Bcc: all@evil.example", attachments: [{ path: "/etc/passwd" }] },
      question.email,
    ],
  ])("lets no header and no recipient in by %s", async (_what, data, to) => {
    useServer();
    await queue("enquiry-received", to, data);
    await sendQueuedMail(system);
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual([question.email]);
    const head = received[0]?.source.split("\r\n\r\n")[0] ?? "";
    expect(head).not.toMatch(/^(bcc|cc):/im);
    expect(header(head, "To")).toBe(question.email);
    expect(received[0]?.source).not.toContain("root:");
  });

  it.each(["a@x.example, b@evil.example", "a@x.example\r\nRCPT TO:<b@evil.example>", "not an address", "<a@x.example>", ""])(
    "fails %j as a recipient, for good",
    async (to) => {
      useServer();
      await queue("enquiry-copy", to, question);
      await sendQueuedMail(system);
      expect(received).toEqual([]);
      expect(await only()).toMatchObject({ state: "failed", attempts: 1 });
    },
  );

  it("tries again later when the server says not now, and gives up in the end", async () => {
    useServer();
    answer = { code: 451, at: "data" };
    await queue("enquiry-copy", question.email, question);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await sendQueuedMail(system);
      const row = await only();
      if (row.state !== "queued") break;
      waits.push(row.nextAttemptAt.getTime() - Date.now());
      expect(await sendQueuedMail(system)).toEqual({ handled: 0 });
      await write((tx) => tx.db.mailMessage.updateMany({ where: { partnerId: "one" }, data: { nextAttemptAt: new Date(0) } }));
    }
    expect(waits).toHaveLength(5);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await only()).toMatchObject({ state: "failed", attempts: 6, lastError: expect.stringContaining("451") });
  });

  it("does not try again what the server refuses for good", async () => {
    useServer();
    answer = { code: 550, at: "rcpt" };
    await queue("enquiry-copy", question.email, question);
    await sendQueuedMail(system);
    expect(await only()).toMatchObject({ state: "failed", attempts: 1 });
  });

  it("keeps a mail queued while nothing answers", async () => {
    amendEnv({ smtpUrl: "smtp://127.0.0.1:1" });
    await queue("enquiry-copy", question.email, question);
    await sendQueuedMail(system);
    expect(await only()).toMatchObject({ state: "queued", attempts: 1 });
  });
});

describe("without a mail server", () => {
  it("keeps the dressed mail for the carrier desk's mailbox", async () => {
    await queue("enquiry-received", "help@harbor.example", question);
    await sendQueuedMail(system);
    const [row] = await listMails(desk, { limit: 5 });
    expect(row).toMatchObject({ state: "kept", partnerName: "Harbor" });
    const mail = await readMail(desk, { partnerId: row?.partnerId ?? "", id: row?.id ?? "" });
    expect(mail?.html).toContain("/partner/enquiries");
  });

  it("fails a mail whose data is not what its kind needs, and goes on with the next", async () => {
    await queue("enquiry-received", "help@harbor.example", { nonsense: true });
    await queue("enquiry-copy", question.email, question);
    await sendQueuedMail(system);
    const states = (await listMails(desk, { limit: 5 })).map((mail) => `${mail.kind} ${mail.state}`).sort();
    expect(states).toEqual(["enquiry-copy kept", "enquiry-received failed"]);
  });

  it("uses only the row's own partner, whoever else exists", async () => {
    await write((tx) => insertPartner(system, tx, { id: "two", slug: "two", name: "Other", kind: "msp", isSample: true }));
    await write((tx) =>
      queueMail(mintPartnerScope("two", "admin", desk.actor), tx, {
        kind: "enquiry-copy",
        to: "a@x.example",
        data: { ...question, partnerId: "one" },
      }),
    );
    await sendQueuedMail(system);
    const [mail] = await listMails(desk, { limit: 1 });
    expect(mail).toMatchObject({ partnerId: "two", subject: "We got your question – Other" });
  });
});
