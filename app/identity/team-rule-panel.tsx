import { Link } from "@remix-run/react";
import { formatDate } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button, buttonClass } from "~/ui/button";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";

interface TeamRulePanelProps {
  rule: { since: string; setBy: string } | null;
  members: { name: string; isYou: boolean; hasSecondStep: boolean }[];
  mayDecide: boolean;
  secondStepPath: string;
}

/** Whether the whole team must have a second step, who has none, and, for owners, the decision. */
export function TeamRulePanel({ rule, members, mayDecide, secondStepPath }: TeamRulePanelProps) {
  const ask = useFormState("ask-second-step");
  const end = useFormState("ask-second-step-no-more");
  const without = members.filter(({ hasSecondStep }) => !hasSecondStep);
  const hasOwn = !without.some(({ isYou }) => isYou);
  return (
    <Panel
      title="A second step for everybody"
      lead={
        rule
          ? `${rule.setBy} asked for it on ${formatDate(rule.since)}. Nobody in the team can turn theirs off.`
          : "Everybody in the team then signs in with a code from an app after the password. Who has none is led to it before anything else."
      }
      actions={rule ? <Badge tone="success">Asked for</Badge> : <Badge tone="neutral">Left to each</Badge>}
    >
      <FormErrors state={ask} />
      <FormErrors state={end} />
      <p className="mb-4">{whoHasNone(without.map(({ name, isYou }) => (isYou ? "you" : name)))}</p>
      {mayDecide ? <Decision isAsked={rule !== null} hasOwn={hasOwn} secondStepPath={secondStepPath} /> : null}
      {mayDecide ? null : <p className="text-muted text-sm">An owner of the team decides this.</p>}
    </Panel>
  );
}

function Decision({ isAsked, hasOwn, secondStepPath }: { isAsked: boolean; hasOwn: boolean; secondStepPath: string }) {
  if (!isAsked && !hasOwn) {
    return (
      <>
        <p className="mb-3 text-muted text-sm">Set up your own first; then you can ask the team for one.</p>
        <Link to={secondStepPath} className={buttonClass({ look: "secondary", small: true })}>
          Set up your second step
        </Link>
      </>
    );
  }
  const form = isAsked ? "ask-second-step-no-more" : "ask-second-step";
  return (
    <PostForm data-form={form}>
      <input type="hidden" name="form" value={form} />
      <Button look="secondary" small>
        {isAsked ? "Leave it to each member again" : "Ask everybody for a second step"}
      </Button>
      {isAsked ? null : <p className="mt-1.5 text-muted text-xs">The others are told by mail.</p>}
    </PostForm>
  );
}

function whoHasNone(names: string[]): string {
  if (names.length === 0) return "Everybody has one.";
  const [first = "", ...rest] = names;
  const words = rest.length === 0 ? first : `${[first, ...rest.slice(0, -1)].join(", ")} and ${rest.at(-1)}`;
  const verb = rest.length === 0 && first !== "you" ? "has" : "have";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb} none yet.`;
}
