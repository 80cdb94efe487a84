import { formatDate } from "~/kit/time";
import { DomainBadge } from "~/tenancy/domain-badge";
import type { DomainState } from "~/tenancy/domain-states";
import { Badge, SampleBadge } from "~/ui/badge";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { SelectField, TextField } from "~/ui/field";

interface Partner {
  id: string;
  slug: string;
  name: string;
  kind: string;
  status: string;
  isSample: boolean;
  createdAt: string;
  shopUrl: string;
  domains: { host: string; state: DomainState }[];
}

const host = (url: string) => url.replace(/^https?:\/\//, "");

export function PartnerTable({ partners }: { partners: Partner[] }) {
  return (
    <DataTable
      label="Partners and their shops"
      head={
        <>
          <Th>Name</Th>
          <Th>Shop</Th>
          <Th>Kind</Th>
          <Th>State</Th>
          <Th>Since</Th>
        </>
      }
    >
      {partners.map((partner) => (
        <tr key={partner.id} data-slug={partner.slug}>
          <RowTh>
            <span className="flex flex-wrap items-center gap-2">
              {partner.name}
              {partner.isSample ? <SampleBadge /> : null}
            </span>
          </RowTh>
          <Td>
            <a href={partner.shopUrl} target="_blank" rel="noreferrer" className="link">
              {host(partner.shopUrl)}
              <span className="sr-only"> (new tab)</span>
            </a>
            {partner.domains.map((domain) => (
              <span key={domain.host} className="mt-1 flex flex-wrap items-center gap-2">
                {domain.host}
                <DomainBadge state={domain.state} />
              </span>
            ))}
          </Td>
          <Td>{partner.kind === "carrier" ? "Our own shop" : "Partner"}</Td>
          <Td>{partner.status === "live" ? <Badge tone="success">Live</Badge> : <Badge tone="warning">Suspended</Badge>}</Td>
          <Td>
            <time dateTime={partner.createdAt} className="whitespace-nowrap">
              {formatDate(partner.createdAt)}
            </time>
          </Td>
        </tr>
      ))}
    </DataTable>
  );
}

const kindOptions = [
  { value: "msp", label: "A partner that sells under its own brand" },
  { value: "carrier", label: "Our own shop" },
];

/** @param props.shopPattern an address of a shop called "your-name", for the hint */
export function PartnerForm({ shopPattern }: { shopPattern: string }) {
  const state = useFormState("create-partner");
  return (
    <PostForm data-form="create-partner" noValidate className="max-w-[40rem]">
      <input type="hidden" name="form" value="create-partner" />
      <FormErrors state={state} />
      <div className="grid gap-5">
        <TextField
          name="name"
          label="Company name"
          defaultValue={state.value("name")}
          errors={state.errors("name")}
          autoComplete="off"
        />
        <TextField
          name="slug"
          label="Name in the shop's address"
          hint={`Lower-case letters, digits and hyphens. With "your-name" the shop stands at ${host(shopPattern)}`}
          defaultValue={state.value("slug")}
          errors={state.errors("slug")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          name="ownerEmail"
          label="Owner's e-mail address"
          hint="Whoever uses the invitation becomes the owner of this shop."
          type="email"
          defaultValue={state.value("ownerEmail")}
          errors={state.errors("ownerEmail")}
          autoComplete="off"
        />
        <SelectField
          name="kind"
          label="Kind of shop"
          options={kindOptions}
          defaultValue={state.value("kind", "msp")}
          errors={state.errors("kind")}
        />
        <div>
          <SubmitButton form="create-partner" busy="Opening the shop…">
            Open the shop
          </SubmitButton>
        </div>
      </div>
    </PostForm>
  );
}

/** For a shop whose owner's link got lost or too old, or that needs another owner. */
export function InviteOwnerForm({ partners }: { partners: Partner[] }) {
  const state = useFormState("invite-owner").within("again");
  return (
    <PostForm data-form="invite-owner" noValidate className="grid max-w-[40rem] gap-5">
      <input type="hidden" name="form" value="invite-owner" />
      <FormErrors state={state} />
      <SelectField
        name="partnerId"
        id="partnerId-again"
        label="Shop"
        options={partners.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.value("partnerId")}
        errors={state.fields["partnerId-again"]}
      />
      <TextField
        name="email"
        id="email-again"
        label="Owner's e-mail address"
        hint="Ends the invitations that this address has to this shop."
        type="email"
        defaultValue={state.value("email")}
        errors={state.fields["email-again"]}
        autoComplete="off"
      />
      <div>
        <SubmitButton form="invite-owner" look="secondary" busy="Inviting…">
          Invite an owner
        </SubmitButton>
      </div>
    </PostForm>
  );
}
