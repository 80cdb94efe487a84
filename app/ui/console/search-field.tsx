import { Form } from "@remix-run/react";
import { Search } from "lucide-react";
import { useId } from "react";
import { Button } from "../button";
import { Icon } from "../icons";

/** The field of a console's search page: a plain form. @param question what was asked for, shown again */
export function SearchField({ to, question }: { to: string; question: string }) {
  const id = useId();
  return (
    <Form action={to} data-form="console-search" role="search" className="flex flex-wrap items-end gap-2">
      <div className="relative min-w-0 grow basis-60 sm:max-w-md">
        <label htmlFor={id} className="sr-only">
          Search the console
        </label>
        <Icon of={Search} size={16} className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted" />
        <input key={question} id={id} name="q" type="search" defaultValue={question} maxLength={100} className="input pl-9" />
      </div>
      <Button>Search</Button>
    </Form>
  );
}
