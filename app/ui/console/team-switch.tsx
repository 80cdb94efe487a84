import { Form } from "@remix-run/react";
import { useId } from "react";
import { Button } from "../button";
import { SelectField } from "../field";

export interface TeamChoice {
  to: string;
  teams: { id: string; name: string; isCurrent: boolean }[];
}

/** For a person of several teams: whose console this is, and the way to another. A plain form, it works without scripts. */
export function TeamSwitch({ to, teams }: TeamChoice) {
  const id = useId();
  const current = teams.find(({ isCurrent }) => isCurrent)?.id;
  return (
    <Form method="post" action={to} data-form="switch-team" reloadDocument className="grid gap-2">
      <SelectField
        key={current}
        id={id}
        name="partnerId"
        label="Work for"
        options={teams.map((team) => ({ value: team.id, label: team.name }))}
        defaultValue={current}
      />
      <div>
        <Button look="secondary" small>
          Switch
        </Button>
      </div>
    </Form>
  );
}
