import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import { formatNational } from "~/numbering/nanp";
import { listEnquiries, setEnquiryState } from "~/ordering/enquiries.server";
import { EnquiryList } from "~/ordering/enquiry-list";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { PageHeader } from "~/ui/console/page-header";
import { EmptyState } from "~/ui/empty-state";

export const meta: MetaFunction = () => [{ title: "Enquiries · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "enquiries.read");
    const enquiries = (await listEnquiries(scope)).map(({ aboutE164, ...enquiry }) => ({
      ...enquiry,
      aboutNumber: aboutE164 && formatNational(aboutE164.slice(-10)),
    }));
    return { enquiries, mayEdit: partnerMay(scope.role, "enquiries.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "enquiries.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const state = form.get("state");
    if (state !== "new" && state !== "answered") throw new Refusal("bad-input", "Please choose: answered, or waiting again.");
    await setEnquiryState(scope, { id: String(form.get("id") ?? ""), state });
    return redirect(`${partner.enquiries()}?done=${state}`, 303);
  }, form);
}

export default function Enquiries() {
  const { enquiries, mayEdit } = useLoaderData<typeof loader>();
  const state = useFormState("enquiry-state");
  const waiting = enquiries.filter((enquiry) => enquiry.state === "new").length;
  return (
    <>
      <PageHeader
        title="Enquiries"
        lead={
          waiting === 0
            ? "What visitors of your shop asked. Nobody is waiting."
            : `${waiting === 1 ? "One person is" : `${waiting} people are`} waiting for your answer.`
        }
      />
      <Flash sentences={{ answered: "Marked as answered.", new: "Marked as waiting again." }} />
      <FormErrors state={state} />
      {enquiries.length === 0 ? (
        <EmptyState title="Nobody has asked yet">
          <p>What visitors send from your shop's contact form arrives here and at your support e-mail address.</p>
        </EmptyState>
      ) : (
        <EnquiryList enquiries={enquiries} mayEdit={mayEdit} />
      )}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
