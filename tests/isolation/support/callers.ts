import type { Door } from "~/identity/door";
import { type Answer, ask, formPost } from "../../support/http";
import { rightPassword } from "../../support/people";
import type { Portal } from "../../support/portal";
import type { ShopWorld } from "./world";

export type Caller =
  | "nobody"
  | "customer of A"
  | "customer of B"
  | "viewer of A"
  | "owner of A"
  | "owner of B"
  | "carrier viewer"
  | "carrier admin";

export const callers: readonly Caller[] = [
  "nobody",
  "customer of A",
  "customer of B",
  "viewer of A",
  "owner of A",
  "owner of B",
  "carrier viewer",
  "carrier admin",
];

export const signInPath: Record<Door, string> = { shop: "/sign-in", partner: "/partner/sign-in", carrier: "/carrier/sign-in" };

/** The portal as the people of this test use it: over HTTP, with the cookies that signing in gave them. */
export class People {
  readonly #cookies = new Map<Caller, string>();
  /** By e-mail address: one browser each, so that nobody is told of a new one while something else is looked at. */
  readonly #browsers = new Map<string, string>();

  constructor(
    readonly portal: Portal,
    readonly a: ShopWorld,
    readonly b: ShopWorld,
  ) {}

  get consoleHost() {
    return `localhost:${this.portal.port}`;
  }

  host(door: Door, shop = this.a): string {
    return door === "shop" ? this.portal.host(shop.slug) : this.consoleHost;
  }

  async signInAll() {
    for (const caller of callers) if (caller !== "nobody") this.#cookies.set(caller, await this.freshCookie(caller));
  }

  cookie(caller: Caller): string {
    return this.#cookies.get(caller) ?? "";
  }

  /** A session of its own, for a test that ends it. */
  freshCookie(caller: Exclude<Caller, "nobody">): Promise<string> {
    const shop = caller.endsWith("B") ? this.b : this.a;
    const role = caller.endsWith("viewer") || caller.startsWith("viewer") ? "viewer" : "owner";
    if (caller.startsWith("customer")) return this.signIn("shop", `customer@${shop.slug}.example`, shop);
    if (caller.startsWith("carrier")) return this.signIn("carrier", `${role === "viewer" ? role : "admin"}@desk.example`);
    return this.signIn("partner", `${role}@${shop.slug}.example`);
  }

  /** @returns the cookie as a browser sends it back */
  async signIn(door: Door, email: string, shop = this.a): Promise<string> {
    const host = this.host(door, shop);
    const form = formPost(`http://${host}`, { email, password: rightPassword });
    const headers = { ...form.headers, Cookie: this.#browsers.get(email) ?? "" };
    const answer = await ask(this.portal.port, signInPath[door], { host, ...form, headers });
    const browser = answer.headers["set-cookie"]?.find((one) => one.startsWith("__Host-browser="));
    if (browser) this.#browsers.set(email, browser.split(";", 1)[0] ?? "");
    const cookie = String(answer.headers["set-cookie"]?.[0] ?? "").split(";", 1)[0];
    if (answer.status !== 302 || !cookie)
      throw new Error(`${email} could not sign in: ${answer.status} ${answer.text.slice(0, 200)}`);
    return cookie;
  }

  get(host: string, path: string, cookie = ""): Promise<Answer> {
    return ask(this.portal.port, path, { host, headers: cookie ? { Cookie: cookie } : {} });
  }

  /** Sends a form as the site's own page would. */
  post(host: string, path: string, fields: Record<string, string>, cookie = ""): Promise<Answer> {
    const form = formPost(`http://${host}`, fields);
    return ask(this.portal.port, path, { host, ...form, headers: { ...form.headers, ...(cookie ? { Cookie: cookie } : {}) } });
  }
}
