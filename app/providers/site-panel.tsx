import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import type { SiteFact } from "./sites";

/** The places where a company takes and hands over calls, and whether they are ways enough. */
export function SitePanel({ sites, sentence, mayEdit }: { sites: readonly SiteFact[]; sentence: string; mayEdit: boolean }) {
  return (
    <Panel title="SIP sites" lead="Shops show places and regions. Hosts and priorities are for staff.">
      <p data-redundancy="">{sentence}</p>
      <ul id="sites" className="mt-3 divide-y divide-border">
        {sites.map((site) => (
          <li key={site.id} data-site={site.id} className="py-3">
            <p className="flex flex-wrap gap-x-4">
              <strong className="font-semibold">{site.place}</strong>
              <span>{site.region}</span>
              <code className="break-all font-mono">{site.host}</code>
              <span className="text-muted">Priority {site.priority}</span>
            </p>
            {mayEdit ? <ChangeSite site={site} /> : null}
          </li>
        ))}
      </ul>
      {mayEdit ? <SiteForm site={null} /> : null}
    </Panel>
  );
}

const formOf = (site: SiteFact | null) => `save-site ${site?.id ?? "new"}`;

function ChangeSite({ site }: { site: SiteFact }) {
  const state = useFormState(formOf(site));
  return (
    <details open={state.message !== null}>
      <summary className="link mt-1 inline-block py-1">
        Change<span className="sr-only"> {site.place}</span>
      </summary>
      <SiteForm site={site} />
      <PostForm action="#sites" data-form="remove-site" className="mt-3">
        <input type="hidden" name="form" value="remove-site" />
        <input type="hidden" name="site" value={site.id} />
        <SubmitButton form="remove-site" look="secondary" small>
          Remove<span className="sr-only"> {site.place}</span>
        </SubmitButton>
      </PostForm>
    </details>
  );
}

function SiteForm({ site }: { site: SiteFact | null }) {
  const form = formOf(site);
  const key = site?.id ?? "new";
  const state = useFormState(form).within(key);
  const field = (name: string, stored?: string) => ({
    name,
    id: `${name}-${key}`,
    errors: state.errors(name),
    defaultValue: state.value(name, stored),
  });
  return (
    <PostForm action="#sites" data-form="save-site" noValidate className="mt-4 max-w-[46rem]">
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="site" value={site?.id ?? ""} />
      <FormErrors state={state} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField {...field("place", site?.place)} label="Place" hint="Such as Dallas, TX" autoComplete="off" />
        <TextField {...field("region", site?.region)} label="Region" hint="Such as Central" autoComplete="off" />
        <TextField
          {...field("siteHost", site?.host)}
          label="Host"
          hint="A name or an address"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          {...field("priority", site ? String(site.priority) : "1")}
          label="Priority"
          hint="1 to 99; calls go to the lowest first"
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <div className="mt-4">
        <SubmitButton form={form} small>
          {site ? "Save the site" : "Add the site"}
        </SubmitButton>
      </div>
    </PostForm>
  );
}
