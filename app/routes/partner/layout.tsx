import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { Globe, House, Palette, Tags, Users } from "lucide-react";
import { countWaitingChanges } from "~/catalog/listing-page-store.sqlite.server";
import { partnerGate, signedInMember } from "~/identity/gates.server";
import { type PartnerPermission, partnerMay, roleLabel } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { countNewEnquiries } from "~/ordering/enquiry-store.server";
import { orRefuse } from "~/platform/respond.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { storefrontOrigin } from "~/tenancy/storefront-origin.server";
import { ConsoleFrame, type NavItem } from "~/ui/console/frame";
import { HistoryIcon, MessageIcon } from "~/ui/icons";

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read", { beforeSecondStep: true });
    const member = await signedInMember(args, "partner");
    const slug = member?.partnerSlug ?? "";
    // For previews, which stay at the free host name. Every page allows it: with scripts, the first page's policy holds until the next whole document.
    args.context.page.frames.push(storefrontOrigin(slug));
    return {
      name: member?.name ?? "",
      email: member?.email ?? "",
      role: scope.role,
      owner: member?.partnerName ?? "",
      team: scope.partnerId,
      shopUrl: shopOrigin(scope, slug),
      teams: member?.teams ?? [],
      owesSecondStep: member?.owesSecondStep ?? false,
      priceChanges: partnerMay(scope.role, "listings.edit") ? countWaitingChanges(scope, Date.now()) : 0,
      waiting: partnerMay(scope.role, "enquiries.read") ? await countNewEnquiries(scope) : 0,
    };
  });
}

/** Another tab may have moved the session to another team: the frame and its forms change with each page that is opened. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true;

const nav: (NavItem & { needs: PartnerPermission })[] = [
  { to: partner.home(), label: "Overview", icon: House, isHome: true, needs: "brand.read" },
  { to: partner.brand(), label: "Brand", icon: Palette, needs: "brand.read" },
  { to: partner.listings(), label: "Listings and prices", icon: Tags, needs: "listings.read" },
  { to: partner.domains(), label: "Domains", icon: Globe, needs: "domains.read" },
  { to: partner.enquiries(), label: "Enquiries", icon: MessageIcon, needs: "enquiries.read" },
  { to: partner.team(), label: "Team", icon: Users, needs: "team.read" },
  { to: partner.audit(), label: "History", icon: HistoryIcon, needs: "audit.read" },
];

export default function PartnerLayout() {
  const data = useLoaderData<typeof loader>();
  const waitingAt: Record<string, number> = { [partner.enquiries()]: data.waiting, [partner.listings()]: data.priceChanges };
  const items = nav
    .filter((item) => partnerMay(data.role, item.needs) && !data.owesSecondStep)
    .map((item) => ({ ...item, waiting: waitingAt[item.to] }));
  return (
    <ConsoleFrame
      owner={data.owner}
      team={data.team}
      door="Partner console"
      homeTo={partner.home()}
      nav={items}
      teamChoice={{ to: partner.switchTeam(), teams: data.teams }}
      person={{ name: data.name, accountTo: partner.account(), email: data.email, roleLabel: roleLabel(data.role) }}
      signOutTo={partner.signOut()}
      shopUrl={data.shopUrl}
      searchTo={data.owesSecondStep ? undefined : partner.search()}
    >
      <Outlet />
    </ConsoleFrame>
  );
}
