import { Link, useActionData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { formatDate } from "~/kit/time";
import { Button } from "~/ui/button";
import { CopyText } from "~/ui/console/copy-text";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { TextField } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { SecondStepState } from "./second-factor.server";

interface SecondStepPageProps {
  step: SecondStepState;
  /** The teams that ask everybody in them for it, by name. */
  askedBy: string[];
  accountPath: string;
  homePath: string;
}

/** Where the second step is set up, its recovery codes are made anew, and it is turned off. */
export function SecondStepPage({ step, askedBy, accountPath, homePath }: SecondStepPageProps) {
  const answer: unknown = useActionData();
  const teams = askedBy.join(" and ");
  const isOwed = askedBy.length > 0 && step.state !== "on";
  const codes = typeof answer === "object" && answer !== null && "codes" in answer ? (answer.codes as string[]) : null;
  return (
    <>
      <PageHeader
        title="Second step"
        lead="After your password, signing in asks for a code from an app on your phone."
        back={isOwed ? undefined : { to: accountPath, label: "Your sign-in" }}
      />
      {isOwed ? (
        <Notice tone="warning" className="mb-6" title={`${teams} asks everybody in the team for a second step.`}>
          <p className="mt-1">Set yours up to go on. With an app for one-time passwords on your phone it takes two minutes.</p>
        </Notice>
      ) : null}
      {codes ? <RecoveryCodes key={codes[0]} codes={codes} homePath={homePath} /> : null}
      <Strays state={step.state} />
      {step.state === "off" ? <Off /> : null}
      {step.state === "setting-up" ? <SettingUp {...step} /> : null}
      {step.state === "on" ? <On {...step} teams={teams} /> : null}
    </>
  );
}

/** What was refused to a form that the page no longer shows, because another tab was faster. */
function Strays({ state }: Pick<SecondStepState, "state">) {
  const confirm = useFormState("confirm-second-step");
  const renew = useFormState("renew-recovery-codes");
  const end = useFormState("end-second-step");
  const strays = { off: [confirm, renew, end], "setting-up": [renew, end], on: [confirm] }[state];
  return strays.map((stray) => (stray.message ? <FormErrors key={stray.message} state={stray} /> : null));
}

function Off() {
  return (
    <Panel title="It is off" lead="You need an app for one-time passwords, such as the one of your password manager.">
      <PostForm data-form="begin-second-step">
        <input type="hidden" name="form" value="begin-second-step" />
        <Button>Set it up</Button>
      </PostForm>
    </Panel>
  );
}

function SettingUp({ secret, picture }: Extract<SecondStepState, { state: "setting-up" }>) {
  const state = useFormState("confirm-second-step");
  return (
    <Panel title="Show this to your app" lead="Nothing changes until a code from the app has confirmed it.">
      <div className="grid gap-6 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <svg
          role="img"
          aria-label="The secret as a square code for your app's camera"
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          shapeRendering="crispEdges"
          className="w-56 max-w-full rounded-control border border-border-strong"
        >
          <rect width={picture.size} height={picture.size} fill="#fff" />
          <path d={picture.path} fill="#000" />
        </svg>
        <div>
          <p>No camera? Type this into the app instead:</p>
          <p data-secret className="mt-1 mb-5 break-all rounded-control bg-sunken p-3 font-mono">
            {secret.match(/.{1,4}/g)?.join(" ")}
          </p>
          <PostForm data-form="confirm-second-step" noValidate className="grid max-w-[24rem] gap-4">
            <input type="hidden" name="form" value="confirm-second-step" />
            <FormErrors state={state} />
            <ProofFields state={state} codeHint="Six digits." />
            <div>
              <SubmitButton form="confirm-second-step" busy="Checking…">
                Turn it on
              </SubmitButton>
            </div>
          </PostForm>
        </div>
      </div>
    </Panel>
  );
}

type OnProps = Extract<SecondStepState, { state: "on" }> & { teams: string };

function On({ since, recoveryCodesLeft, teams }: OnProps) {
  const renew = useFormState("renew-recovery-codes").within("renew");
  const refusedEnd = useFormState("end-second-step");
  return (
    <>
      <Panel
        title="Recovery codes"
        lead={`${recoveryCodesLeft} of 10 are left. Each signs you in once when you do not have your phone. New ones replace them all.`}
      >
        <PostForm data-form="renew-recovery-codes" noValidate className="grid max-w-[24rem] gap-4">
          <input type="hidden" name="form" value="renew-recovery-codes" />
          <FormErrors state={renew} />
          <ProofFields state={renew} suffix="renew" codeHint="From your app, or a recovery code." />
          <div>
            <SubmitButton form="renew-recovery-codes" look="secondary">
              Make new codes
            </SubmitButton>
          </div>
        </PostForm>
      </Panel>
      {teams ? (
        <Panel title="It stays on" lead={`On since ${formatDate(since)}. ${teams} asks everybody in the team for it.`}>
          <FormErrors state={refusedEnd} />
          <p>An owner of the team can change that on the page of the team.</p>
        </Panel>
      ) : (
        <TurnOff since={since} />
      )}
    </>
  );
}

function TurnOff({ since }: { since: string }) {
  const state = useFormState("end-second-step").within("end");
  return (
    <Panel title="Turn it off" lead={`On since ${formatDate(since)}. Without it, your password alone opens this console.`}>
      <PostForm data-form="end-second-step" noValidate className="grid max-w-[24rem] gap-4">
        <input type="hidden" name="form" value="end-second-step" />
        <FormErrors state={state} />
        <ProofFields state={state} suffix="end" codeHint="From your app, or a recovery code." />
        <div>
          <SubmitButton form="end-second-step" look="danger">
            Turn it off
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  );
}

interface ProofProps {
  state: ReturnType<typeof useFormState>;
  codeHint: string;
  /** Tells the controls of several forms apart. */
  suffix?: string;
}

function ProofFields({ state, codeHint, suffix }: ProofProps) {
  const id = (name: string) => (suffix ? `${name}-${suffix}` : name);
  return (
    <>
      <TextField
        name="password"
        id={id("password")}
        type="password"
        label="Your password"
        autoComplete="current-password"
        errors={state.fields[id("password")]}
      />
      <TextField
        name="code"
        id={id("code")}
        label="Code"
        hint={codeHint}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={20}
        errors={state.fields[id("code")]}
      />
    </>
  );
}

/** The codes, this once; takes the focus when they appear, so that they are read first. */
function RecoveryCodes({ codes, homePath }: { codes: string[]; homePath: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="mb-6 scroll-mt-6 outline-none">
      <Notice tone="success" role="status" title="The second step is on. These are your recovery codes.">
        <p className="mt-1">
          Keep them where you find them without your phone. Each signs you in once, and they{" "}
          <strong>cannot be shown again</strong>.
        </p>
        <ul data-recovery-codes className="mt-3 grid max-w-[24rem] grid-cols-2 gap-2 font-mono">
          {codes.map((code) => (
            <li key={code} className="rounded-control bg-raised px-3 py-1.5">
              {code}
            </li>
          ))}
        </ul>
        <details className="mt-3">
          <summary className="link cursor-pointer">All ten, to copy</summary>
          <div className="mt-2 max-w-[24rem]">
            <CopyText text={codes.join("\n")} what="the recovery codes" />
          </div>
        </details>
        <p className="mt-4">
          <Link to={homePath}>I have kept them: go on to the console</Link>
        </p>
      </Notice>
    </div>
  );
}
