import { partner } from "~/kit/paths";
import { ButtonLink } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";

/** A file out, to be changed in a spreadsheet, and one in. */
export function PriceUpload({ mayEdit }: { mayEdit: boolean }) {
  const state = useFormState("take-prices");
  return (
    <>
      <Panel title="Take your prices out" lead="One row per charge, with what it costs you and what it is sold at now.">
        <ButtonLink look="secondary" small href={partner.listingsCsv()} download>
          Download all prices as CSV
        </ButtonLink>
      </Panel>
      {mayEdit ? (
        <Panel
          title="Take prices in"
          lead="Nothing changes before you have seen what would. Cells that are blank keep what there is; (none) takes a value away."
        >
          <PostForm encType="multipart/form-data" data-form="take-prices" noValidate>
            <input type="hidden" name="form" value="take-prices" />
            <FormErrors state={state} />
            <TextField
              name="file"
              label="CSV file"
              hint="With comma, semicolon or tab, up to 20,000 rows and 5 MB. Amounts have a point: 4.95"
              type="file"
              accept=".csv,.txt,text/csv"
              errors={state.errors("file")}
              className="max-w-[36rem]"
            />
            <div className="mt-5">
              <SubmitButton form="take-prices" busy="Reading…" small>
                Go on
              </SubmitButton>
            </div>
          </PostForm>
        </Panel>
      ) : null}
    </>
  );
}
