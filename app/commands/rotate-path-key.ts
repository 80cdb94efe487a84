import { mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { rotatePathKey } from "~/service-path/path-keys.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { openMigrated } from "./prepare";
import { UsageError } from "./usage-error";

const reason = "portal rotate-path-key";

/** Puts a new key in the place of the one that signs a shop's path records. Works while the portal runs. */
export async function rotateKey(args: string[]): Promise<number> {
  const [slug, ...rest] = args;
  if (!slug || rest.length > 0) throw new UsageError("Usage: portal rotate-path-key <shop>");
  await openMigrated();
  const partner = (await listPartners(mintSystemScope(reason))).find((one) => one.slug === slug);
  if (!partner) throw new UsageError(`There is no shop "${slug}".`);
  const kid = await rotatePathKey(mintSystemPartnerScope(reason, partner.id));
  console.log(
    `New path records of ${slug} are signed with ${kid}. Those signed before stay checkable: the old key stays published.`,
  );
  return 0;
}
