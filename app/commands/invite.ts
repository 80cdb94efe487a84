import { inviteCarrierMember } from "~/identity/invitations.server";
import { mintSystemScope } from "~/kit/scope-mint";
import { openMigrated } from "./prepare";
import { UsageError } from "./usage-error";

/** Prints a one-time link: how a real portal gets its first person. */
export async function invite(args: string[]): Promise<number> {
  const [what, email, ...rest] = args;
  if (what !== "carrier-admin" || !email || rest.length > 0) throw new UsageError("Usage: portal invite carrier-admin <email>");
  await openMigrated();
  const { url } = await inviteCarrierMember(mintSystemScope("portal invite carrier-admin"), { email, role: "admin" });
  console.log(`Open this link within 7 days; it works once:\n${url}`);
  return 0;
}
