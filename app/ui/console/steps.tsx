import { Link } from "@remix-run/react";
import { Circle } from "lucide-react";
import { buttonClass } from "../button";
import { Icon, SuccessIcon } from "../icons";

export interface Step {
  title: string;
  text: string;
  isDone: boolean;
  to: string;
  /** What the link says. */
  action: string;
  /** Worth doing, but nothing is missing without it. */
  isOptional?: boolean;
}

/** Things to do, each ticked by the data itself. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol className="divide-y divide-border">
      {steps.map((step) => (
        <li key={step.title} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3.5 sm:flex-nowrap sm:px-5">
          <Icon
            of={step.isDone ? SuccessIcon : Circle}
            size={22}
            className={step.isDone ? "text-success" : "text-border-strong"}
          />
          <div className="min-w-0 flex-1 basis-[calc(100%-3rem)] sm:basis-0">
            <p className="font-semibold">
              {step.title}
              {step.isOptional && !step.isDone ? <span className="font-normal text-muted"> · optional</span> : null}
              <span className="sr-only">{step.isDone ? " (done)" : " (to do)"}</span>
            </p>
            <p className="text-muted">{step.text}</p>
          </div>
          <Link
            to={step.to}
            className={
              step.isDone
                ? "link ml-[2.125rem] flex-none py-1 sm:ml-0"
                : buttonClass({ look: "secondary", small: true }, "ml-[2.125rem] flex-none sm:ml-0")
            }
          >
            {step.action}
          </Link>
        </li>
      ))}
    </ol>
  );
}
