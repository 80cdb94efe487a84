import { Link } from "@remix-run/react";
import { Circle } from "lucide-react";
import { Icon, SuccessIcon } from "../icons";

export interface Step {
  title: string;
  text: string;
  isDone: boolean;
  to: string;
  /** What the link says. */
  action: string;
}

/** Things to do, each ticked by the data itself. */
export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol className="divide-y divide-border">
      {steps.map((step) => (
        <li key={step.title} className="flex items-start gap-3 px-4 py-3.5 sm:px-5">
          <Icon
            of={step.isDone ? SuccessIcon : Circle}
            size={22}
            className={step.isDone ? "text-success" : "text-border-strong"}
          />
          <div className="min-w-0 grow">
            <p className="font-semibold">
              {step.title}
              <span className="sr-only">{step.isDone ? " (done)" : " (to do)"}</span>
            </p>
            <p className="text-muted">{step.text}</p>
          </div>
          <Link to={step.to} className={step.isDone ? "link flex-none py-1" : "button button-secondary button-small flex-none"}>
            {step.action}
          </Link>
        </li>
      ))}
    </ol>
  );
}
