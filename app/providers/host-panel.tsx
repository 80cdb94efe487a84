import { formatDate } from "~/kit/time";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import type { HostFact } from "./provider-hosts";

/** The hosts and addresses by which a company is known in the traces of calls. */
export function HostPanel({ hosts, mayEdit }: { hosts: readonly HostFact[]; mayEdit: boolean }) {
  return (
    <Panel
      title="Its network"
      lead="Host names and addresses of its SIP network. A trace of a call shows addresses; this list says whose they are. A name stands for itself and for everything below it."
    >
      {hosts.length === 0 ? <p className="text-muted">None on record, so no trace can show this company.</p> : null}
      <ul id="hosts" className="divide-y divide-border">
        {hosts.map((host) => (
          <li
            key={host.pattern}
            data-host={host.pattern}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2"
          >
            <span className="min-w-0">
              <code className="break-all font-mono">{host.pattern}</code>
              <span className="block text-muted">
                {host.source}, looked at on {formatDate(host.checkedOn)} by {host.checkedBy}
              </span>
            </span>
            {mayEdit ? <RemoveHost pattern={host.pattern} /> : null}
          </li>
        ))}
      </ul>
      {mayEdit ? <AddHost /> : null}
    </Panel>
  );
}

function RemoveHost({ pattern }: { pattern: string }) {
  return (
    <PostForm action="#hosts" data-form="remove-host">
      <input type="hidden" name="form" value="remove-host" />
      <input type="hidden" name="pattern" value={pattern} />
      <SubmitButton form="remove-host" look="secondary" small>
        Remove<span className="sr-only"> {pattern}</span>
      </SubmitButton>
    </PostForm>
  );
}

function AddHost() {
  const state = useFormState("add-host");
  const field = (name: string) => ({ name, errors: state.errors(name), defaultValue: state.value(name) });
  return (
    <PostForm action="#hosts" data-form="add-host" noValidate className="mt-5 max-w-[46rem]">
      <input type="hidden" name="form" value="add-host" />
      <FormErrors state={state} />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          {...field("host")}
          label="Host name, address or range"
          hint="Such as sip.example.net, 192.0.2.7 or 192.0.2.0/24"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField {...field("hostSource")} label="Where that stands" autoComplete="off" />
        <TextField {...field("hostCheckedOn")} label="Looked at on" type="date" />
      </div>
      <div className="mt-4">
        <SubmitButton form="add-host" small>
          Add to its network
        </SubmitButton>
      </div>
    </PostForm>
  );
}
