import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { BookOpen, House, Scale, Store } from "lucide-react";
import { carrierGate, signedInMember } from "~/identity/gates.server";
import { type CarrierPermission, carrierMay, roleLabel } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { findOurCarrier } from "~/providers/provider-store.sqlite.server";
import { ConsoleFrame, type NavItem } from "~/ui/console/frame";
import { HistoryIcon, MailIcon, NumberIcon, VerifiedIcon } from "~/ui/icons";

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "catalog.read");
    const member = await signedInMember(args, "carrier");
    return {
      name: member?.name ?? "",
      email: member?.email ?? "",
      role: scope.role,
      owner: findOurCarrier(scope)?.name ?? "The carrier",
    };
  });
}

const nav: (NavItem & { needs: CarrierPermission })[] = [
  { to: carrier.home(), label: "Overview", icon: House, isHome: true, needs: "catalog.read" },
  { to: carrier.partners(), label: "Partners", icon: Store, needs: "partners.read" },
  { to: carrier.catalog(), label: "Catalog and wholesale", icon: BookOpen, needs: "catalog.read" },
  { to: carrier.inventory(), label: "Numbers", icon: NumberIcon, needs: "inventory.read" },
  { to: carrier.providers(), label: "Providers", icon: VerifiedIcon, needs: "providers.read" },
  { to: carrier.costAssumptions(), label: "Cost of a reseller", icon: Scale, needs: "providers.read" },
  { to: carrier.mail(), label: "Mailbox", icon: MailIcon, needs: "mail.read" },
  { to: carrier.audit(), label: "History", icon: HistoryIcon, needs: "audit.read" },
];

export default function CarrierLayout() {
  const data = useLoaderData<typeof loader>();
  return (
    <ConsoleFrame
      owner={data.owner}
      door="Carrier desk"
      homeTo={carrier.home()}
      nav={nav.filter((item) => carrierMay(data.role, item.needs))}
      person={{ name: data.name, accountTo: carrier.account(), email: data.email, roleLabel: roleLabel(data.role) }}
      signOutTo={carrier.signOut()}
    >
      <Outlet />
    </ConsoleFrame>
  );
}
